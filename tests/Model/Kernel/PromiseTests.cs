using RolloutSim.Model.Kernel;
using RolloutSim.Model.Units;
using RolloutSim.Tests.Models;

namespace RolloutSim.Tests.Model.Kernel;

/// <summary>Where a window ends, worked out by hand for stages with reactions of 30, 7, 5 and 2 us.</summary>
public sealed class PromiseTests
{
    private static readonly LpKind[] Kinds =
    [
        new("a", 0, new SimDuration(30), SendsForward: true),
        new("b", 1, new SimDuration(7), SendsForward: true),
        new("c", 2, SimDuration.MaxValue, SendsForward: true),
        new("d", 3, new SimDuration(2)),
    ];

    [Fact]
    public void Without_forward_messages_a_window_ends_with_the_earliest_backward_message() =>
        Assert.Equal(At(140), Promise.Nothing.Cover(At(138), Kinds[3]).And(Of(next: 100, back: 150)).WindowEnd(Model()));

    [Fact]
    public void What_a_later_stage_can_be_reached_by_counts_as_its_event()
    {
        // Stage 0 may reach stage 1 at 100 (back at 107) and, through stages 1 and 2 or directly, stage 3 at 100, which may send back at 102.
        Assert.Equal(At(102), Promise.Nothing.Cover(At(100), Kinds[0]).WindowEnd(Model()));
        Assert.Equal(At(102), Promise.Nothing.Cover(At(100), Kinds[1]).WindowEnd(Model()));
        Assert.Equal(At(102), Promise.Nothing.Cover(At(100), Kinds[2]).WindowEnd(Model()));
    }

    [Fact]
    public void Mail_to_a_kind_that_hands_on_later_reaches_a_later_stage_later() =>
        Assert.Equal(At(112), Promise.Nothing.Cover(At(100), Kinds[0] with { Onward = new SimDuration(10) }).WindowEnd(Model()));

    [Fact]
    public void Who_may_send_forward_at_any_moment_does_so_with_the_next_event_of_anybody() =>
        Assert.Equal(At(102), (Of(next: 100, back: 150) with { Forward0 = SimTime.Zero }).WindowEnd(Model()));

    [Fact]
    public void A_stage_that_sends_nothing_forward_reaches_nobody()
    {
        SimModel model = Model(Kinds[0] with { SendsForward = false }, Kinds[3]);
        Assert.Equal(At(130), Promise.Nothing.Cover(At(100), model.Kinds[0]).WindowEnd(model));
    }

    [Fact]
    public void No_window_passes_the_end_of_the_model() =>
        Assert.Equal(At(1000), Promise.Nothing.Cover(At(990), Kinds[0] with { SendsForward = false }).WindowEnd(Model()));

    [Fact]
    public void A_window_that_would_not_end_after_it_begins_is_refused() =>
        Assert.Throws<InvariantException>(() => Of(next: 100, back: 100).WindowEnd(Model()));

    [Fact]
    public void A_message_before_the_reaction_has_passed_is_refused()
    {
        InvariantException broken = Assert.Throws<InvariantException>(() => Runs.Sequential(HastyProcess.Pair(early: true), new(1, 0)));
        Assert.Contains("reaction of 'hasty' 1000 us", broken.Message, StringComparison.Ordinal);
        Assert.Contains("x#hasty", broken.Message, StringComparison.Ordinal);
        Runs.Sequential(HastyProcess.Pair(early: false), new(1, 0));
    }

    private static Promise Of(long next, long back) => new(At(next), At(back), SimTime.Never, SimTime.Never, SimTime.Never);

    private static SimTime At(long us) => new(us);

    private static SimModel Model(params LpKind[] kinds)
    {
        if (kinds.Length == 0) kinds = Kinds;
        var units = new UnitTree([new Unit(UnitTree.RootCode, UnitLevel.Nation, -1)]);
        return new SimModel(units, kinds.Select(kind => new LpSpec(0, kind, context => new GeneratedProcess(context))), At(1000));
    }

    /// <summary>Answers itself over to another process, a microsecond too early or just in time.</summary>
    private sealed class HastyProcess(LpContext context, bool early) : LogicalProcess(context)
    {
        private static readonly LpKind Sort = new("hasty", 0, new SimDuration(1000));

        public static SimModel Pair(bool early)
        {
            var units = new UnitTree([new Unit(UnitTree.RootCode, UnitLevel.Nation, -1), new Unit("x", UnitLevel.Province, 0), new Unit("y", UnitLevel.Province, 0)]);
            return new SimModel(units, new[] { 1, 2 }.Select(unit => new LpSpec(unit, Sort, context => new HastyProcess(context, early))), At(100_000));
        }

        protected override void Start() => Schedule(At(10), Priority.Arrival, 1);

        protected override void Handle(in SimEvent e) => Send(1 - Rank, Now + new SimDuration(early ? 999 : 1000), Priority.Arrival, 1);

        protected override void Save(SnapshotWriter writer)
        {
        }

        protected override void Load(SnapshotReader reader)
        {
        }
    }
}
