using RolloutSim.Model.Kernel;
using RolloutSim.Model.Questionnaire;
using RolloutSim.Model.Randomness;
using RolloutSim.Model.Season;
using RolloutSim.Model.Units;
using RolloutSim.Scenarios;
using RolloutSim.Scenarios.Composing;

namespace RolloutSim.Tests.Scenarios.Plans;

/// <summary>Cases of the field that a planner can replay: each plan shows what happened then, and that its levers would have helped.</summary>
public sealed class CaseTests
{
    private static (Plan Plan, SeasonReports Reports) Run(string name, params string[] set)
    {
        Plan plan = ShippedPlans.Read($"cases/{name}", [.. set.Select(PlanOverride.Parse)]);
        SimModel model = SeasonModel.Make(plan.Season);
        return (plan, SeasonReports.Of(Enumerable.Range(0, model.Count).Select(Models.Runs.Sequential(model, new ReplicationKey(1, 0)).Hosts[0].Process)));
    }

    private static SimTime At(Plan plan, int hour, int minute) => plan.Civil.At(plan.FirstTestDay, (hour * 60) + minute);

    /// <summary>The reports of a region's counties.</summary>
    private static IEnumerable<TrafficReport> In((Plan Plan, SeasonReports Reports) run, string province) =>
        run.Reports.Traffic.Where(report => run.Plan.Season.Units[run.Plan.Season.Units.AncestorAt(report.Unit, UnitLevel.Province)].Code == province);

    private static LatencyHistogram Times(IEnumerable<TrafficReport> reports, ExchangeKind kind)
    {
        var all = new LatencyHistogram();
        foreach (TrafficReport report in reports) all.Add(report.Latencies[0][(int)kind]);
        return all;
    }

    [Fact]
    public void Australia_2026_pauses_the_east_until_half_past_eleven_and_the_west_hardly_notices()
    {
        var run = Run("australia-2026");
        SittingReport[] east = [.. In(run, "east").SelectMany(report => report.Sittings)], west = [.. In(run, "west").SelectMany(report => report.Sittings)];
        LatencyHistogram eastern = Times(In(run, "east"), ExchangeKind.LogIn), western = Times(In(run, "west"), ExchangeKind.LogIn);
        // Nobody who began at 09:00 is in before 11:30, and all are soon after; who begins at noon waits for nothing.
        Assert.InRange(eastern.Quantile(0.01).TotalSeconds / 60, 145, 155);
        Assert.InRange(eastern.Most.TotalSeconds / 60, 145, 165);
        Assert.True(western.Most < SimDuration.FromSeconds(15), $"the west logs in within {western.Most}");
        Assert.All(east, sitting => Assert.True(sitting.LastDone > At(run.Plan, 11, 30)));
        Assert.All(west, sitting => Assert.Equal(sitting.People, sitting.Done));
        // Who is in is served: the failure is of log-ins alone.
        Assert.True(Times(run.Reports.Traffic, ExchangeKind.Page).Quantile(0.99) < SimDuration.FromSeconds(3));
    }

    [Fact]
    public void Australia_2026_repaired_in_ten_minutes_is_over_in_the_morning()
    {
        var run = Run("australia-2026", "questionnaire.system.faults=[log-ins at T 09:00 lasts 10 min]");
        Assert.All(In(run, "east").SelectMany(report => report.Sittings), sitting => Assert.True(sitting.LastDone < At(run.Plan, 11, 0)));
    }

    [Fact]
    public void Nevada_2015_turns_away_new_starts_and_nobody_who_is_in()
    {
        var run = Run("nevada-2015");
        SystemReport platform = run.Reports.Systems.Single();
        Assert.Equal(750, platform.SessionsMost);
        Assert.True(platform.LogInsTurnedAway > 1_000, $"{platform.LogInsTurnedAway} log-ins were turned away");
        Assert.Equal(0, platform.Stations.Sum(station => station.Rejected));
        Assert.Equal(0, In(run, "nevada").Sum(report => report.Sittings.Sum(sitting => sitting.GaveUp)));
        Assert.True(In(run, "north-dakota").Sum(report => report.Sittings.Sum(sitting => sitting.GaveUp)) > 100);
        // Whoever gave up did so at the log-in: each log-in that was served led to a submission.
        Assert.Equal(Times(run.Reports.Traffic, ExchangeKind.LogIn).Count, Times(run.Reports.Traffic, ExchangeKind.Submit).Count);
        Assert.True(Times(run.Reports.Traffic, ExchangeKind.Page).Quantile(0.99) < SimDuration.FromSeconds(2));
    }

    [Fact]
    public void Nevada_2015_needs_room_not_workers()
    {
        static int GaveUp(string set) => Run("nevada-2015", set).Reports.Traffic.Sum(report => report.Sittings.Sum(sitting => sitting.GaveUp));
        int workers = GaveUp("questionnaire.system.workers=160");
        Assert.True(workers > 100, $"with twice the workers {workers} gave up");
        Assert.Equal(0, GaveUp("questionnaire.system.sessions=1200"));
    }

    [Fact]
    public void Chengdu_2022_bears_the_day_and_chokes_in_the_evening()
    {
        var run = Run("chengdu-2022");
        StationReport workers = run.Reports.Systems.Single().Stations.Single();
        SystemSitePlan site = run.Plan.Season.Questionnaire!.Sites[0];
        // By the mean of the day, and of an hour in which everybody works at leisure, there is room to spare.
        Assert.True(site.Stations[0].Service[1].Mean / site.BackgroundGap!.Mean / site.Stations[0].Servers < 0.05);
        Assert.True(1_200 / 15.0 * site.Stations[0].Service[1].Mean / site.Stations[0].Servers < 0.85);
        Assert.True(workers.BusyMost > 0.99 * 60e6 * site.Stations[0].Servers);
        // Half an hour later almost nobody has got anywhere: what is served was given up before.
        int done = run.Reports.Traffic.Sum(report => report.Sittings.Sum(sitting => sitting.LastDone < At(run.Plan, 18, 0) ? sitting.Done : 0));
        Assert.True(done < 120, $"{done} of 1,200 are done by six");
    }

    [Theory]
    [InlineData("questionnaire.start=stagger 3 min by county")]
    [InlineData("questionnaire.system.workers=150")]
    [InlineData("questionnaire.page.retry=250 with back-off 4 s up to 2 min jitter 50%")]
    public void Chengdu_2022_is_well_with_a_stagger_or_servers_or_patience(string set)
    {
        var run = Run("chengdu-2022", set);
        Assert.Equal(0, run.Reports.Traffic.Sum(report => report.Sittings.Sum(sitting => sitting.GaveUp)));
        Assert.All(run.Reports.Traffic.SelectMany(report => report.Sittings), sitting => Assert.True(sitting.LastDone < At(run.Plan, 18, 15)));
    }

    [Theory]
    [InlineData("australia-2026")]
    [InlineData("nevada-2015")]
    public void A_case_comes_to_one_digest_however_it_is_run(string name)
    {
        SimModel model = SeasonModel.Make(ShippedPlans.Read($"cases/{name}").Season);
        var key = new ReplicationKey(1, 0);
        string expected = Models.Runs.Digest(Models.Runs.Sequential(model, key));
        foreach (UnitLevel level in new[] { UnitLevel.Province, UnitLevel.County, UnitLevel.School })
            Assert.Equal(expected, Models.Runs.Digest(Models.Runs.Parallel(model, key, Partition.ByUnit(model, level), 2)));
    }
}
