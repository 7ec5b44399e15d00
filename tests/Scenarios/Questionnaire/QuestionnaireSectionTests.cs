using RolloutSim.Model.Kernel;
using RolloutSim.Model.Questionnaire;
using RolloutSim.Scenarios;
using RolloutSim.Scenarios.Errors;

namespace RolloutSim.Tests.Scenarios.Questionnaire;

/// <summary>From <c>questionnaire</c> to the model's plan: who answers, where, from when on, over which lines, at which site.</summary>
public sealed class QuestionnaireSectionTests
{
    private const string Test = """
        test:
          T:
            - {at: 09:00-10:00, is: test, on: terminals, id: screen, zh: 上机测试}
            - {at: 09:30-done ~90 min, is: adults-questionnaire, id: adults, zh: 问卷}
        units:
          A: {level: province}
          A1: {level: county, line: 200 Mbit/s, schools: {count: 3, pupils: 30, adults: 9, terminals: 4, line: ~20 Mbit/s}}
          A2: {level: county, schools: {count: 3, pupils: 30, adults: 9, terminals: 4, line: ~20 Mbit/s}}
          B: {level: province}
          B1: {level: county, schools: {count: 3, pupils: 30, adults: 9, terminals: 4, line: ~20 Mbit/s}}

        """;

    private static Plan Read(string section) => PlanTexts.Read(PlanTexts.PutInto(PlanTexts.Small, Test + section + "\n"));

    private static QuestionnairePlan Of(string section) => Read(section).Season.Questionnaire!;

    [Fact]
    public void Without_the_section_or_without_sessions_at_terminals_nobody_is_simulated()
    {
        Assert.Null(Read("").Season.Questionnaire);
        Assert.Null(PlanTexts.Read(PlanTexts.PutInto(PlanTexts.Small, "questionnaire: {system: {workers: 4}}\n")).Season.Questionnaire);
    }

    [Fact]
    public void Schools_pupils_adults_lines()
    {
        QuestionnairePlan plan = Of("questionnaire: {per-terminal: 2, pupils: {per-terminal: 3}, network: {county: 50 Mbit/s}}");
        Assert.Equal(["pupils", "adults"], plan.Traffic.Select(traffic => traffic.Name));
        Assert.Equal(SimDuration.FromMinutes(60), plan.Traffic[0].Lasts);
        Assert.Equal([200_000_000, 50_000_000, 50_000_000], plan.Networks.Select(network => network.DownBitsPerSecond));
        Assert.All(plan.Networks.SelectMany(network => network.Schools), school => Assert.Equal(20_000_000, school.UpBitsPerSecond));
        SittingPlan[] first = [.. plan.Networks[0].Sittings.Where(sitting => sitting.School == 0)];
        Assert.Equal([(10, 30), (4, 9)], first.Select(sitting => (sitting.Terminals, sitting.Pages.Length))); // four terminals are fewer than one for two
        Assert.Equal(plan.From + SimDuration.FromMinutes(30), first[1].Start);
    }

    [Fact]
    public void One_part_a_position_held()
    {
        QuestionnairePlan plan = Of("questionnaire: {pages: {common: 10, head: 5, class-teacher: 3, subject-teacher: 2}}");
        SittingPlan adults = plan.Networks[0].Sittings.First(sitting => plan.Traffic[sitting.Traffic].Name == "adults");
        Assert.Equal<ushort>([15, 15, 12, 12, 15, 12, 12, 15, 12], adults.Pages);
    }

    [Theory]
    [InlineData("bell", 0, 0, 0)]
    [InlineData("stagger 5 min by school", 10, 0, 0)]
    [InlineData("stagger 5 min by county", 0, 5, 0)]
    [InlineData("stagger 10 min by province", 0, 0, 10)]
    public void Start_rules(string rule, int thirdSchool, int secondCounty, int secondProvince)
    {
        QuestionnairePlan plan = Of($"questionnaire: {{start: {rule}}}");
        SimTime bell = plan.From;
        SimTime StartOf(int network, int school) => plan.Networks[network].Sittings.First(sitting => sitting.School == school).Start;
        Assert.Equal((thirdSchool, secondCounty, secondProvince), (Minutes(StartOf(0, 2)), Minutes(StartOf(1, 0)), Minutes(StartOf(2, 0))));
        int Minutes(SimTime at) => (int)((at - bell).TotalSeconds / 60);
    }

    [Fact]
    public void Time_zones_and_rooms_that_are_ready_when_they_are()
    {
        QuestionnairePlan plan = Of("questionnaire: {start: when-ready, set-up: 2..5..9 min, later: {B: 3 h}}");
        Assert.Equal(SimDuration.FromHours(3), plan.Networks[2].Sittings[0].Start - plan.Networks[0].Sittings[0].Start);
        Assert.All(plan.Traffic, traffic => Assert.Equal(120, traffic.SetUp!.Least));
        Assert.Equal(120 + 180 + 120, plan.Minutes); // from the first bell to the planned end of the last session, the time zone, two hours for stragglers
    }

    [Fact]
    public void Sites_serve_by_region_and_fail_by_the_plan()
    {
        QuestionnairePlan plan = Of("questionnaire: {system: {workers: 30, gateway: {servers: 9}, faults: [gateway of east at T 09:10 lasts 60 s, log-ins at T 09:00 lasts 2 h], sites: {west: {workers: 10}, east: {at: B, serves: [B]}}}}");
        Assert.Equal([0, 0, 1], plan.Networks.Select(network => network.Site));
        Assert.Equal([(0, 10, 1), (10, 30, 2)], plan.Sites.Select(site => (site.Unit, site.Stations.Single(station => station.Name == "workers").Servers, site.Faults.Length)));
        Assert.Equal("gateway", plan.Sites[0].Stations[0].Name);
        Assert.Equal((FaultySystem.Gateway, SimDuration.FromSeconds(60)), (plan.Sites[1].Faults[0].What, plan.Sites[1].Faults[0].Lasts));
    }

    [Fact]
    public void Practice_is_a_sitting_of_each_school_at_an_hour_of_its_own()
    {
        QuestionnairePlan plan = Of("questionnaire: {practice: {days: T-17..T-13}}");
        SimTime[] starts = [.. plan.Networks.SelectMany(network => network.Sittings.Where(sitting => sitting.Start < plan.AlsoFrom[0])).Select(sitting => sitting.Start)];
        Assert.Equal(9, starts.Distinct().Count());
        Assert.All(starts, start => Assert.True(start >= plan.From && start < plan.From + SimDuration.FromDays(5)));
    }

    [Theory]
    [InlineData("questionnaire: {page: {retry: 3 with back-off 50 ms}}", "questionnaire.page.retry: a retry within less than 100 ms")]
    [InlineData("questionnaire: {page: {retry: 3 every 180 ms jitter 50%}}", "questionnaire.page.retry: a retry within less than 100 ms")]
    [InlineData("questionnaire: {page: {least: 20 ms}}", "questionnaire.page.least: the time is too short here")]
    [InlineData("questionnaire: {page: {autosave: 10 ms}}", "questionnaire.page.autosave: the time is too short here")]
    [InlineData("questionnaire: {start: noon}", "questionnaire.start: the value is not understood; expected 'bell'")]
    [InlineData("questionnaire: {later: {X: 1 h}}", "there is no unit 'X'")]
    [InlineData("questionnaire: {system: {sites: {a: {}, b: {}}}}", "two sites of the system stand at 'centre'")]
    [InlineData("questionnaire: {system: {faults: [gateway of north at T 09:00 lasts 1 min]}}", "the system has no site 'north'")]
    [InlineData("questionnaire: {accounts: {rosters: rooster}}", "questionnaire.accounts.rosters")]
    public void Mistakes_are_named(string section, string said) =>
        Assert.Contains(said, Assert.Throws<ScenarioException>(() => Read(section)).Message, StringComparison.Ordinal);
}
