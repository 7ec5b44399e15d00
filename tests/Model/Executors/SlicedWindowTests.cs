using RolloutSim.Model.Executors;
using RolloutSim.Model.Kernel;
using RolloutSim.Model.Randomness;
using RolloutSim.Model.Units;
using RolloutSim.Tests.Models;

namespace RolloutSim.Tests.Model.Executors;

/// <summary>In slices the stages of a window are at work at once, and come to what they would have come to one after another.</summary>
public sealed class SlicedWindowTests
{
    private const int Calls = 400, Before = 50;
    private static readonly SimTime Bell = SimTime.Zero + SimDuration.FromSeconds(1);

    private static readonly LpKind
        Network = new("network", Stage.Sending, SimDuration.MaxValue, SendsForward: true),
        Site = new("site", Stage.Sites, SimDuration.MaxValue, SendsForward: true),
        Answers = new("answers", Stage.Receiving, SimDuration.FromSeconds(1));

    private readonly List<(int Stage, SimTime At)> _order = [];

    [Fact]
    public void One_slice_is_one_stage_after_another()
    {
        List<(int Stage, SimTime At)> order = Order(eventsPerSlice: int.MaxValue);
        Assert.Equal(order.OrderBy(handled => handled.Stage), order);
    }

    [Fact]
    public void A_site_begins_while_the_network_still_sends_and_nobody_is_ahead_of_who_comes_before_him()
    {
        List<(int Stage, SimTime At)> order = Order(eventsPerSlice: 1);
        int lastSent = order.FindLastIndex(handled => handled.Stage == Stage.Sending), firstAnswered = order.FindIndex(handled => handled.Stage == Stage.Receiving);
        Assert.True(firstAnswered < lastSent, "The first answer came after the last call was sent.");
        foreach (int stage in new[] { Stage.Sites, Stage.Receiving })
        {
            // When a stage handles a moment, the one before it has handled all that lies before it.
            int before = 0;
            foreach ((int of, SimTime at) in order)
            {
                if (of == stage - 1) before++;
                if (of == stage) Assert.True(before >= (int)((at.Microseconds - Bell.Microseconds) / 2000), $"Stage {stage} handled {at} when the stage before had handled {before}.");
            }
        }
    }

    [Theory]
    [InlineData(1)]
    [InlineData(30)]
    [InlineData(int.MaxValue)]
    public void Slices_change_nothing(int eventsPerSlice)
    {
        SimModel model = Chain();
        Assert.Equal(Runs.Digest(Runs.Sequential(model, new ReplicationKey(1, 0))), Runs.Digest(Run(model, eventsPerSlice)));
    }

    private List<(int Stage, SimTime At)> Order(int eventsPerSlice)
    {
        _order.Clear();
        Run(Chain(), eventsPerSlice);
        Assert.Equal(3 * Calls, _order.Count);
        return _order;
    }

    private static RunResult Run(SimModel model, int eventsPerSlice)
    {
        Partition partition = Lanes.Share(model, Partition.Single(model), 1, out int[] lanes);
        return ParallelExecutor.Run(model, ParallelExecutor.Start(model, new ReplicationKey(1, 0), partition, lanes), partition, lanes, eventsPerSlice: eventsPerSlice);
    }

    /// <summary>From the bell on a call every other millisecond, passed on at once by each of three; some before, because only a busy site's windows are cut.</summary>
    private SimModel Chain() => new(
        new UnitTree([new Unit(UnitTree.RootCode, UnitLevel.Nation, -1)]),
        [
            new LpSpec(0, Network, context => new Link(context, this, Stage.Sending, Site)),
            new LpSpec(0, Site, context => new Link(context, this, Stage.Sites, Answers)),
            new LpSpec(0, Answers, context => new Link(context, this, Stage.Receiving, null)),
        ],
        SimTime.Zero + SimDuration.FromDays(1));

    private sealed class Link(LpContext context, SlicedWindowTests test, int stage, LpKind? next) : LogicalProcess(context)
    {
        protected override void Start()
        {
            if (stage == Stage.Sites) Schedule(Bell, Priority.CapacityChange, kind: 2);
            if (stage != Stage.Sending) return;
            for (int call = 0; call < Before; call++) Schedule(SimTime.Zero, Priority.Arrival, kind: 1);
            for (int call = 0; call < Calls; call++) Schedule(Bell + SimDuration.FromMilliseconds(2 * call), Priority.Arrival, kind: 1);
        }

        protected override void Handle(in SimEvent e)
        {
            if (e.Kind == 2) return;
            if (e.At >= Bell) test._order.Add((stage, e.At));
            if (next is not null) Send(Model.RankOf(0, next), e.At, Priority.Arrival, kind: 1);
        }

        protected override void Save(SnapshotWriter writer)
        {
        }

        protected override void Load(SnapshotReader reader)
        {
        }
    }
}
