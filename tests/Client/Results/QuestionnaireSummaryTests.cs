using RolloutSim.Client.Results;
using RolloutSim.Client.Runs;
using RolloutSim.Model.Kernel;
using RolloutSim.Model.Questionnaire;
using RolloutSim.Model.Randomness;
using RolloutSim.Model.Season;
using RolloutSim.Model.Units;
using RolloutSim.Scenarios;
using RolloutSim.Scenarios.Composing;

namespace RolloutSim.Tests.Client.Results;

/// <summary>What is said of the questionnaire system is what sites and terminals told, and changes of a plan move the right figures in the right direction, with the same luck.</summary>
public sealed class QuestionnaireSummaryTests
{
    private static readonly Plan Smallest = ShippedPlans.Read("smallest");
    private static readonly QuestionnaireSummary Usual = Of();

    private static SeasonReports Run(Plan plan)
    {
        SimModel model = SeasonModel.Make(plan.Season);
        return SeasonReports.Of(Enumerable.Range(0, model.Count).Select(Models.Runs.Sequential(model, new ReplicationKey(1, 0)).Hosts[0].Process));
    }

    private static QuestionnaireSummary Of(params string[] set)
    {
        Plan plan = set.Length == 0 ? Smallest : ShippedPlans.Read("smallest", [.. set.Select(PlanOverride.Parse)]);
        return QuestionnaireSummaryMaker.Make(plan, [Run(plan)])!;
    }

    private static ResponseSummary Times(QuestionnaireSummary summary, string kind) => summary.Times.Single(times => times.Kind == kind);

    [Fact]
    public void Everybody_and_every_request_is_counted()
    {
        Assert.Equal((31, 29, 3), (Usual.People, Usual.Terminals, Usual.Schools));
        Assert.Equal(Usual.Exchanges, Usual.Minutes.Sum(minute => minute.RequestsPerS) * 60, 1.0);
        Assert.Equal(Usual.Exchanges, Usual.Times.Sum(times => times.Count));
        Assert.Equal(31, Times(Usual, "log-in").Count);
        Assert.All(Usual.Times, times => Assert.True(times.P50S <= times.P90S && times.P90S <= times.P95S && times.P95S <= times.P99S && times.P99S <= times.P999S && times.P999S <= times.MaxS));
    }

    [Fact]
    public void The_school_without_a_terminal_for_everybody_is_the_weakest_and_says_why()
    {
        Assert.Equal(("A1-2", "terminals"), (Usual.Weakest[0].Unit, Usual.Weakest[0].Reason));
        Assert.Equal(Usual.LastDone, Usual.Weakest.Select(school => school.Done).Max());
    }

    [Fact]
    public void Theory_of_terminals_is_near_what_was_simulated_at_their_peak()
    {
        TheorySummary requests = Of("questionnaire.system.workers=1", "questionnaire.page.think=exponential(mean 20 s)").Theory.Single(form => form is { Form: "machine-repair", Quantity: "requests-per-s" });
        Assert.InRange(requests.Simulated, requests.Theory * 0.7, requests.Theory * 1.3);
    }

    [Fact]
    public void One_terminal_for_two_makes_schools_later_and_nothing_slower()
    {
        QuestionnaireSummary shared = Of("questionnaire.per-terminal=2");
        Assert.True(string.CompareOrdinal(shared.LastDone, Usual.LastDone) > 0, $"{shared.LastDone} after {Usual.LastDone}");
        Assert.True(shared.Sessions.Value < Usual.Sessions.Value);
        Assert.InRange(Times(shared, "page").P50S, Times(Usual, "page").P50S * 0.9, Times(Usual, "page").P50S * 1.1);
    }

    [Fact]
    public void Half_the_bandwidth_makes_answers_slower_and_the_line_give_way_sooner()
    {
        QuestionnaireSummary half = Of("units.A1-2.line=10 Mbit/s", "units.A1-1.line=50 Mbit/s", "units.A1-3.line=50 Mbit/s");
        Assert.True(Times(half, "page").P50S > Times(Usual, "page").P50S && Times(half, "log-in").P95S > Times(Usual, "log-in").P95S);
        Assert.Equal("school-line", half.Bottleneck!.What);
        Assert.True(half.Bottleneck.Saturation < Usual.Bottleneck!.Saturation);
    }

    [Fact]
    public void A_third_of_the_workers_are_three_times_as_busy_and_answers_wait()
    {
        QuestionnaireSummary many = Of("questionnaire.system.workers=3", "questionnaire.system.service=exponential(mean 500 ms)"), few = Of("questionnaire.system.workers=1", "questionnaire.system.service=exponential(mean 500 ms)");
        Assert.InRange(few.Stations[0].Utilisation, many.Stations[0].Utilisation * 1.5, many.Stations[0].Utilisation * 3.001);
        Assert.True(Times(few, "page").P95S > Times(many, "page").P95S);
        Assert.Equal(("station", "workers"), (few.Bottleneck!.What, few.Bottleneck.Name.En));
    }

    [Fact]
    public void A_site_with_a_third_of_its_workers_is_slower_for_its_own_region_and_for_nobody_else()
    {
        SeasonReports[] runs = [.. new[] { 3, 1 }.Select(workers => Run(ShippedPlans.Read("cases/nevada-2015", [.. new[]
        {
            "questionnaire.later={}", "questionnaire.system={service: exponential(mean 400 ms), queue: 2000, sites: {rest: {workers: 3}, far: {at: montana, serves: [montana], workers: " + workers + "}}}",
        }.Select(PlanOverride.Parse)])))];
        Plan plan = ShippedPlans.Read("cases/nevada-2015");
        bool IsFar(TrafficReport report) => plan.Season.Units[plan.Season.Units.AncestorAt(report.Unit, UnitLevel.Province)].Code == "montana";
        double[] far = [.. runs.Select(run => run.Traffic.Where(IsFar).Sum(report => report.Sittings.Sum(sitting => sitting.AnswerTime.TotalSeconds)))];
        Assert.True(far[1] > 2 * far[0], $"{far[1]} after {far[0]}");
        Assert.Equal(runs[0].Traffic.Where(report => !IsFar(report)).SelectMany(report => report.Sittings), runs[1].Traffic.Where(report => !IsFar(report)).SelectMany(report => report.Sittings));
    }

    [Fact]
    public void In_a_village_school_where_everybody_wears_several_hats_the_questionnaire_takes_longer()
    {
        // The same school, the same terminals, one for each: with five adults each answers all parts, with twelve one or two.
        QuestionnaireSummary few = Of("units.A1-2.adults=5", "units.A1-2.terminals=5"), many = Of("units.A1-2.adults=12", "units.A1-2.terminals=12");
        WeakSchoolSummary Village(QuestionnaireSummary summary) => summary.Weakest.Single(school => school.Unit == "A1-2");
        Assert.Equal((80, 55), (Village(few).Pages, Village(many).Pages));
        Assert.True(Village(few).AfterMin > Village(many).AfterMin + 5);
        Assert.Equal("pages", Village(few).Reason);
    }

    [Fact]
    public void Goals_about_terminals_are_computed()
    {
        Plan plan = ShippedPlans.Read("smallest", [PlanOverride.Parse("goals=[page.p95 <= 3 s, P(log-in.p99 <= 1 ms) >= 90%, P(nobody gives up) >= 90%]")]);
        var table = new ReplicationTable(plan, [new SeasonReplicator(plan.Season).Run(new ReplicationKey(1, 0))]);
        Assert.Equal([true, false, true], plan.Goals.Select(goal => GoalCondition.Of(plan, goal)!.Value.Condition.Held(table)![0]));
    }
}
