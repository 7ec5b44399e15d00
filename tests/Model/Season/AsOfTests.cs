using System.Collections.Immutable;
using CsCheck;
using RolloutSim.Model.Kernel;
using RolloutSim.Model.Randomness;
using RolloutSim.Model.Randomness.Distributions;
using RolloutSim.Model.Season;
using RolloutSim.Model.Units;
using RolloutSim.Scenarios;
using RolloutSim.Tests.Models;

namespace RolloutSim.Tests.Model.Season;

/// <summary>Seasons under way: what is done is done, nothing else happens before the moment, and the rest has the luck that it would have had.</summary>
public sealed class AsOfTests
{
    /// <summary>Not the storm: what takes long there are its minutes at terminals, of which no list of work items tells.</summary>
    public static TheoryData<string> Plans => [.. Shipped.Names.Where(name => name != "cases/retry-storm")];

    /// <summary>
    /// A season is run, broken off at a moment, and run on from what was done and begun by then: it ends as it would have. One person an office and no
    /// reviews, of which a list does not tell who was at what.
    /// </summary>
    [Fact]
    public void A_season_goes_on_as_it_would_have() =>
        Gen.Select(Gen.Int[0, 1_000_000], Gen.Int[1, 60]).Sample((seed, hours) =>
        {
            SeasonPlan plan = Made(seed);
            SimTime at = SimTime.Zero + SimDuration.FromHours(hours);
            var whole = PlanBuilder.Run(plan, (uint)seed);
            var again = PlanBuilder.Run(plan with { AsOf = Broken(plan, whole, at) }, (uint)seed);
            foreach (((string unit, string item) key, WorkItemResult expected) in whole)
            {
                Assert.Equal(expected.Completed, again[key].Completed);
                if (expected.Started > at) Assert.Equal(expected.Started, again[key].Started);
            }
        }, iter: 200);

    /// <summary>Of shipped plans, with what another replication did by then, some of it forgotten: nothing is done before, what is told stands, blame adds up.</summary>
    [Theory]
    [MemberData(nameof(Plans))]
    public void What_is_told_stands_and_blame_adds_up(string name)
    {
        SeasonPlan plan = ShippedPlans.Read(name).Season;
        long late = 0;
        uint replications = Shipped.IsLarge(name) ? 2u : plan.Units.Count > 100 ? 4u : 12u; // each is lived three times
        for (uint replication = 0; replication < replications; replication++)
        {
            var lived = PlanBuilder.Run(plan with { WorkItems = [.. plan.WorkItems.Select(item => item.Kind == WorkItemKind.Work ? item with { Effort = new Scaled(item.Effort!, 1.7) } : item)] }, 9, replication);
            SimTime at = new(plan.End.Microseconds / (replications + 2) * (replication + 1) + 3_600_000_000L * replication);
            AsOfPlan asOf = Consistent(plan, Broken(plan, lived, at) is var broken ? broken with { Items = [.. broken.Items.Where((_, i) => i % 7 != replication % 7)] } : broken);
            SeasonPlan underWay = plan with { AsOf = asOf };
            SimModel model = SeasonModel.Make(underWay);
            Host host = Runs.Sequential(model, new ReplicationKey(1, replication)).Hosts[0];
            UnitOffices[] offices = [.. Enumerable.Range(0, model.Count).Select(host.Process).OfType<UnitOffices>()];
            Dictionary<(int, int), ActualItem> told = asOf.Items.ToDictionary(actual => (actual.Unit, actual.Item));
            foreach (UnitOffices unit in offices)
            {
                foreach (ItemState state in unit.Items.Values)
                {
                    ActualItem? actual = told.GetValueOrDefault((unit.Unit, state.Item));
                    if (actual is { Completed: { } done, Accepted: not null }) Assert.Equal((done, actual.Accepted), (state.Completed!.Value, state.Accepted));
                    else if (actual is { Completed: { } handedIn } && plan.WorkItems[state.Item].Review is null) Assert.Equal(handedIn, state.Completed);
                    else if (plan.WorkItems[state.Item].Kind != WorkItemKind.FixedBlock && actual?.Completed is null) Assert.False(state.Completed < at, $"{plan.WorkItems[state.Item].Id} at {state.Completed}");
                }
            }
            late += WhyLate.Of(underWay, offices, underWay.End).Length; // throws when it does not add up
            SeasonReplication counted = new SeasonReplicator(underWay).Run(new ReplicationKey(1, replication));
            Assert.Equal(plan.Dated().Length, counted.Paths.Length);
        }
        Assert.True(late > 20, $"only {late} late items");
    }

    /// <summary>Begun at 0, 2 h or 6 h of work, evenly; at 3 h not done: so it is 6 h in every replication. With 1 h left by the list: at 4 h.</summary>
    [Fact]
    public void What_had_begun_takes_longer_than_it_has_taken()
    {
        SeasonPlan plan = new PlanBuilder().Office(UnitLevel.County, "desk").Item("report", "desk", new Empirical(2 * 3600, 6 * 3600)).Build();
        SimTime at = SimTime.Zero + SimDuration.FromHours(3);
        var begun = new ActualItem(2, 0) { Started = SimTime.Zero };
        for (uint replication = 0; replication < 20; replication++)
            Assert.Equal(SimTime.Zero + SimDuration.FromHours(6), PlanBuilder.Run(plan with { AsOf = new AsOfPlan(at, [begun]) }, 1, replication)[("C", "report")].Completed);
        var left = begun with { Remaining = SimDuration.FromHours(1) };
        Assert.Equal(SimTime.Zero + SimDuration.FromHours(4), PlanBuilder.Run(plan with { AsOf = new AsOfPlan(at, [left]) })[("C", "report")].Completed);
    }

    /// <summary>Uniform from 0 to 10 h, begun at 0, not done at 4 h: the end is uniform from 4 to 10 h, mean 7 h; where the luck says more than 4 h it is as drawn.</summary>
    [Fact]
    public void The_time_that_is_left_has_the_conditional_distribution()
    {
        SeasonPlan plan = new PlanBuilder().Office(UnitLevel.County, "desk").Item("report", "desk", new UniformBetween(0, 10 * 3600)).Build();
        SimTime at = SimTime.Zero + SimDuration.FromHours(4);
        SeasonPlan underWay = plan with { AsOf = new AsOfPlan(at, [new ActualItem(2, 0) { Started = SimTime.Zero }]) };
        const int Count = 2000;
        double sum = 0;
        int below = 0;
        for (uint replication = 0; replication < Count; replication++)
        {
            SimTime drawn = PlanBuilder.Run(plan, 1, replication)[("C", "report")].Completed!.Value, end = PlanBuilder.Run(underWay, 1, replication)[("C", "report")].Completed!.Value;
            Assert.True(end > at);
            if (drawn > at) Assert.Equal(drawn, end);
            sum += (end - SimTime.Zero).TotalHours;
            if (end < SimTime.Zero + SimDuration.FromHours(5)) below++;
        }
        Assert.Equal(7, sum / Count, 4 * Math.Sqrt(3.0 / Count)); // variance 6²/12
        Assert.Equal(1 / 6.0, below / (double)Count, 4 * Math.Sqrt(5 / 36.0 / Count));
    }

    /// <summary>More was begun than there are people: it goes on one after the other, with what is left of it.</summary>
    [Fact]
    public void Begun_by_more_than_there_are()
    {
        SeasonPlan plan = new PlanBuilder().Office(UnitLevel.County, "desk").Item("first", "desk", 5).Item("second", "desk", 5).Build();
        SimTime Hour(int hour) => SimTime.Zero + SimDuration.FromHours(hour);
        var asOf = new AsOfPlan(Hour(4), [new ActualItem(2, 0) { Started = Hour(0) }, new ActualItem(2, 1) { Started = Hour(1) }]);
        var found = PlanBuilder.Run(plan with { AsOf = asOf });
        Assert.Equal((Hour(5), Hour(7)), (found[("C", "first")].Completed, found[("C", "second")].Completed));
    }

    [Fact]
    public void Contradictions_make_no_season()
    {
        SeasonPlan plan = new PlanBuilder().Schools(2).Office(UnitLevel.School, "head").Office(UnitLevel.County, "desk").Item("list", "head", 1).ReviewedBy("desk", "reviewed", 1).Build();
        SimTime at = SimTime.Zero + SimDuration.FromHours(9), later = at + new SimDuration(1);
        void Refused(params ActualItem[] items) => Assert.Throws<ArgumentException>(() => SeasonModel.Make(plan with { AsOf = new AsOfPlan(at, [.. items]) }));
        Refused(new ActualItem(3, 0) { Completed = later });
        Refused(new ActualItem(3, 0) { Completed = at }, new ActualItem(3, 0) { Completed = at });
        Refused(new ActualItem(3, 0) { Accepted = at });
        Refused(new ActualItem(3, 0));
        Refused(new ActualItem(2, 1) { Completed = at });
        Refused(new ActualItem(3, 0) { Completed = at, Accepted = at }, new ActualItem(4, 0) { Completed = at, Accepted = at });
    }

    /// <summary>What a run did by a moment, as its table tells it.</summary>
    private static AsOfPlan Broken(SeasonPlan plan, IReadOnlyDictionary<(string Unit, string Item), WorkItemResult> run, SimTime at) => new(at,
    [
        .. from result in run.Values
           let work = plan.WorkItems[result.Item]
           let isDone = result.Completed <= at
           let isBegun = work.Kind == WorkItemKind.Work && result.Started <= at
           where work.Kind != WorkItemKind.FixedBlock && (isDone || isBegun)
           orderby result.Unit, result.Item
           select new ActualItem(result.Unit, result.Item)
           {
               Started = isBegun ? result.Started : null,
               Completed = isDone ? result.Completed : null,
               Accepted = isDone && work.Review is not null && result.Accepted <= at ? result.Accepted : null,
           },
    ]);

    /// <summary>Reviews are done when all submissions are accepted, and not before.</summary>
    private static AsOfPlan Consistent(SeasonPlan plan, AsOfPlan asOf)
    {
        List<ActualItem> items = [.. asOf.Items];
        foreach ((int reviewed, WorkItemPlan work) in plan.WorkItems.Index().Where(pair => pair.Item.Review is not null))
        {
            foreach (int unit in plan.Units.Below(0, plan.WorkItems[work.Review!.Item].Level))
            {
                int[] submitters = [.. plan.Units.Below(unit, work.Level)];
                ActualItem[] accepted = [.. items.Where(actual => actual.Item == reviewed && submitters.Contains(actual.Unit) && actual.Accepted is not null)];
                items.RemoveAll(actual => actual.Item == work.Review.Item && actual.Unit == unit);
                if (accepted.Length == submitters.Length && accepted.Length > 0) items.Add(new ActualItem(unit, work.Review.Item) { Completed = accepted.Max(actual => actual.Accepted) });
            }
        }
        return asOf with { Items = [.. items] };
    }

    /// <summary>A county and three schools with one person an office, day hours, and work items that wait for each other in all directions.</summary>
    private static SeasonPlan Made(int seed)
    {
        SimTime end = SimTime.Zero + SimDuration.FromDays(60);
        var builder = new PlanBuilder
        {
            End = end,
            Hours = new OpenHours(Enumerable.Range(0, 60).Select(day => (SimTime.Zero + SimDuration.FromHours((24 * day) + 8), SimTime.Zero + SimDuration.FromHours((24 * day) + 18)))),
        }.Schools(3).Office(UnitLevel.County, "desk").Office(UnitLevel.County, "other").Office(UnitLevel.School, "head");
        ulong Luck(int draw) => new KeyedStream(new ReplicationKey((uint)seed, 0), 77).Word(0, (uint)draw);
        List<string> ids = [];
        for (int i = 0; i < 12; i++)
        {
            string office = (Luck(10 * i) % 3) switch { 0 => "desk", 1 => "other", _ => "head" };
            string[] after = [.. ids.Where((_, other) => Luck((10 * i) + 1) % (ulong)(other + 3) == 0)];
            bool isDated = Luck((10 * i) + 2) % 3 > 0;
            builder.Item($"i{i}", office, new Triangular(600, 7200 + (i * 60), 30_000), due: isDated ? SimTime.Zero + SimDuration.FromMinutes((i + 1) * 431) : null, after: after);
            if (isDated && Luck((10 * i) + 3) % 2 == 0) builder.With(item => item with { StartLag = new Triangular(0, 0.3, 0.8) });
            ids.Add($"i{i}");
        }
        return builder.Build();
    }
}
