using RolloutSim.Model.Kernel;
using RolloutSim.Model.Randomness;
using RolloutSim.Model.Randomness.Distributions;
using RolloutSim.Model.Season;
using RolloutSim.Model.Units;
using RolloutSim.Tests.Models;

namespace RolloutSim.Tests.Model.Season;

/// <summary>
/// Eleven small seasons, one for each tag and one for the plan, worked out by hand to the microsecond. Where a case needs bad luck (an effort
/// beyond its nominal value, a day of absence), the seed is the first that draws it, and the case asserts what it drew.
/// </summary>
public sealed class WhyLateCasesTests
{
    private const long Hour = 3_600_000_000, Minute = 60_000_000;

    /// <summary>Always open: 4 h nominal, 6 h in fact (2 or 6, evenly), due after 5 h. The plan leaves 1 h, so of 2 h too many 1 h is blamed.</summary>
    [Fact]
    public void Effort() => Expect(
        new PlanBuilder().Office(UnitLevel.County, "desk").Item("report", "desk", new Empirical(2 * 3600, 6 * 3600), due: At(5)),
        items => items["report"].Completed == At(6),
        "report", 1 * Hour, (LateTag.Effort, "report", 1 * Hour));

    /// <summary>Two items of 3 h for one person, due after 3 h and 4 h: the second waits 3 h. Its plan leaves 4 - 3 = 1 h, so 2 h are blamed.</summary>
    [Fact]
    public void People() => Expect(
        new PlanBuilder().Office(UnitLevel.County, "desk").Item("first", "desk", 3, due: At(3)).Item("second", "desk", 3, due: At(4)),
        _ => true,
        "second", 2 * Hour, (LateTag.People, "second", 2 * Hour));

    /// <summary>3 h of work known at 0, and the effort is 1 h nominal or 3 h in fact; open 0 to 2 and 10 to 20: 2 h today, 8 h closed, 1 h more. Due at 3:
    /// the plan leaves 3 - 1 = 2 h; the first stretch takes 1 h beyond its allowance, the closed one 8 h of which 7 h are too many, the last 1 h.</summary>
    [Fact]
    public void Closed() => Expect(
        new PlanBuilder { Hours = new OpenHours([(At(0), At(2)), (At(10), At(20))]) }.Office(UnitLevel.County, "desk")
            .Item("report", "desk", new Empirical(0, 0, 3 * 3600), due: At(3)),
        items => items["report"].Completed == At(11),
        "report", 8 * Hour, (LateTag.Closed, "report", 7 * Hour), (LateTag.Effort, "report", 1 * Hour));

    /// <summary>Open the first three days from 8 to 10; 3 h of work; absent on the second day. Two hours on day 1, the third on day 3 instead of day 2:
    /// due at the nominal end, day 2 at 9. The absence takes the 2 h of day 2; the night after it has no match and takes 22 h.</summary>
    [Fact]
    public void Absence() => Expect(
        new PlanBuilder { Absence = 0.3, Hours = new OpenHours([(At(8), At(10)), (At(32), At(34)), (At(56), At(58))]) }.Office(UnitLevel.County, "desk")
            .Item("report", "desk", 3, known: At(8), due: At(33)),
        items => items["report"].Completed == At(57),
        "report", 24 * Hour, (LateTag.Absence, "report", 2 * Hour), (LateTag.Closed, "report", 22 * Hour));

    /// <summary>A start lag of all or none of the spare time, evenly: nominal half. 10 h spare, so 5 h are allowed and 10 h taken; then 3 h of work instead of
    /// nominal 2 (1 or 3). Due at 12: the plan leaves 12 - 5 - 2 = 5 h, the lag takes 5 of them, the effort the 1 h that is late.</summary>
    [Fact]
    public void Start_lag_and_what_comes_after_it() => Expect(
        new PlanBuilder().Office(UnitLevel.County, "desk").Item("report", "desk", new Empirical(3600, 3 * 3600), due: At(12)).With(item => item with { StartLag = new Empirical(0, 1) }),
        items => items["report"].Started == At(10) && items["report"].Completed == At(13),
        "report", 1 * Hour, (LateTag.Effort, "report", 1 * Hour));

    /// <summary>The lag takes three times the spare time or none, nominal 1.5 times: 10 h spare, 15 h allowed, 30 h taken, then 2 h of work; due at 12. The plan lacks
    /// 12 - 15 - 2 = -5 h; the lag takes 15 h beyond its allowance.</summary>
    [Fact]
    public void Start_lag() => Expect(
        new PlanBuilder().Office(UnitLevel.County, "desk").Item("report", "desk", 2, due: At(12)).With(item => item with { StartLag = new Empirical(0, 3) }),
        items => items["report"].Started == At(30),
        "report", 20 * Hour, (LateTag.Plan, "report", 5 * Hour), (LateTag.StartLag, "report", 15 * Hour));

    /// <summary>4 h of work, due after 1 h: the plan lacks 3 h.</summary>
    [Fact]
    public void Plan() => Expect(
        new PlanBuilder().Office(UnitLevel.County, "desk").Item("report", "desk", 4, due: At(1)),
        _ => true,
        "report", 3 * Hour, (LateTag.Plan, "report", 3 * Hour));

    /// <summary>A school's 2 h, seen by the county after 10 min, whose 1 h is due after 3 h: the system takes 10 min, and nothing is allowed for it.</summary>
    [Fact]
    public void System() => Expect(
        new PlanBuilder().Schools(1).Office(UnitLevel.School, "head").Office(UnitLevel.County, "desk").Item("list", "head", 2).Item("report", "desk", 1, due: At(3), after: ["list"]),
        _ => true,
        "report", 10 * Minute, (LateTag.System, "S01/list", 10 * Minute));

    /// <summary>The same by mail that takes 1 h or 5 h, nominal 3 h; 5 h in fact. Due after 7 h: 2 + 3 + 1 are allowed, 1 h is left, 1 of the 2 h too many is late.</summary>
    [Fact]
    public void Transit() => Expect(
        new PlanBuilder { IsTransit = true, Way = new Empirical(3600, 5 * 3600) }.Schools(1).Office(UnitLevel.School, "head").Office(UnitLevel.County, "desk")
            .Item("list", "head", 2).Item("report", "desk", 1, due: At(7), after: ["list"]),
        items => items["report"].Ready == At(7),
        "report", 1 * Hour, (LateTag.Transit, "S01/list", 1 * Hour));

    /// <summary>Two schools hand in at 1 h, reviews take 2 h, one reviewer, due at 3 h 10 min: the second school's review waits 2 h.</summary>
    [Fact]
    public void Review_wait() => Expect(
        new PlanBuilder().Schools(2).Office(UnitLevel.School, "head").Office(UnitLevel.County, "desk").Item("list", "head", 1).ReviewedBy("desk", "reviewed", 2, due: At(3) + SimDuration.FromMinutes(10)),
        _ => true,
        "reviewed", 2 * Hour, (LateTag.ReviewWait, "reviewed", 2 * Hour));

    /// <summary>A review of nominal 2 h (1 or 3) takes 3 h: handed in at 1 h, seen 10 min later, done at 4 h 10 min, due at 3 h 10 min.</summary>
    [Fact]
    public void Review() => Expect(
        new PlanBuilder().Schools(1).Office(UnitLevel.School, "head").Office(UnitLevel.County, "desk").Item("list", "head", 1)
            .ReviewedBy("desk", "reviewed", 2, due: At(3) + SimDuration.FromMinutes(10)).WithReview(review => review with { Effort = new Empirical(3600, 3 * 3600) }),
        items => items["reviewed"].Completed == At(4) + SimDuration.FromMinutes(10),
        "reviewed", 1 * Hour, (LateTag.Review, "reviewed", 1 * Hour));

    /// <summary>Sent back once for certain, two rounds: 2 h, 10 min, 1 h of review, 10 min, 1 h of rework, 10 min, 1 h of review: 5 h 30 min; due at 3 h 10 min.
    /// All since the first verdict is rework: 2 h 20 min.</summary>
    [Fact]
    public void Rework() => Expect(
        new PlanBuilder().Schools(1).Office(UnitLevel.School, "head").Office(UnitLevel.County, "desk").Item("list", "head", 2)
            .ReviewedBy("desk", "reviewed", 1, sentBack: 0.999999, rounds: 2, due: At(3) + SimDuration.FromMinutes(10)),
        _ => true,
        "reviewed", (2 * Hour) + (20 * Minute), (LateTag.Rework, "S01/list", (2 * Hour) + (20 * Minute)));

    private static void Expect(
        PlanBuilder builder,
        Func<IReadOnlyDictionary<string, WorkItemResult>, bool> isTheLuck,
        string item,
        long lateness,
        params (LateTag Tag, string At, long Microseconds)[] blames)
    {
        SeasonPlan plan = builder.Build();
        SimModel model = SeasonModel.Make(plan);
        for (uint seed = 1; seed <= 500; seed++)
        {
            Host host = Runs.Sequential(model, new ReplicationKey(seed, 0)).Hosts[0];
            UnitOffices[] offices = [.. Enumerable.Range(0, model.Count).Select(host.Process).OfType<UnitOffices>()];
            if (!isTheLuck(offices.Single(o => plan.Units[o.Unit].Code == "C").Report().Items.ToDictionary(result => plan.WorkItems[result.Item].Id))) continue;

            LateItem late = WhyLate.Of(plan, offices).Single(l => plan.WorkItems[l.Item].Id == item);
            Assert.Equal(lateness, late.Lateness.Microseconds);
            Assert.Equal(blames, late.Blames.Select(blame => (blame.Tag, Name(plan, blame), blame.Amount.Microseconds)));
            return;
        }
        Assert.Fail("no seed draws the luck that the case needs");
    }

    private static string Name(SeasonPlan plan, Blame blame)
    {
        string unit = plan.Units[blame.AtUnit].Code, item = plan.WorkItems[blame.AtItem].Id;
        return unit == "C" ? item : $"{unit}/{item}";
    }

    private static SimTime At(int hours) => SimTime.Zero + SimDuration.FromHours(hours);
}
