using System.Collections.Immutable;
using RolloutSim.Client.Comparing;
using RolloutSim.Client.Results;
using RolloutSim.Model.Randomness;
using RolloutSim.Model.Season;
using RolloutSim.Model.Statistics;
using RolloutSim.Scenarios;
using RolloutSim.Scenarios.Composing;
using Xunit.Abstractions;

namespace RolloutSim.Tests.Client.Comparing;

/// <summary>Differences of plans, worked out from their replications in another way, and what the common luck is worth.</summary>
public sealed class ComparisonTests(ITestOutputHelper output)
{
    private const int Replications = 60;

    [Fact]
    public void Every_measure_is_the_mean_of_the_differences_of_pairs()
    {
        Scenario first = Simulate("A", "smallest"), second = Simulate("B", "smallest", "people.absent=20%");
        Comparison comparison = Compare(first, second);
        Assert.True(comparison.IsPaired);
        Plan plan = first.Plan;
        int item = Enumerable.Range(0, plan.Season.WorkItems.Length).First(each => plan.Season.WorkItems[each].Id == "rosters-submitted");
        int[] slots = [.. new SeasonSlots(plan.Season).All.Index().Where(slot => slot.Item.Item == item).Select(slot => slot.Index)];
        Assert.Equal(3, slots.Length);
        double Last(Plan of, int number) => new SeasonReplicator(of.Season).Run(new ReplicationKey(1, (uint)number)) is var run ? slots.Max(slot => run.Completions[slot].Microseconds) : 0;
        double expected = Enumerable.Range(0, Replications).Average(number => Last(second.Plan, number) - Last(first.Plan, number));
        MeasureDifference done = comparison.Differences.First(difference => difference.Measure is { Kind: MeasureKind.Done, Of: "rosters-submitted" });
        Assert.Equal(expected, done.Difference, 1);
        Assert.True(done.IsFound && !done.IsBetter && done.Interval.Low > 0);

        // A goal that holds is no work item of it late, and lateness is none where it is not late.
        MeasureDifference all = comparison.Differences.First(difference => difference.Measure.Of == OnTimeCondition.All.Text);
        Assert.Equal(second.Table!.WereOnTime(second.Table.Dated).Count(isOnTime => isOnTime) / (double)Replications, all.Second);
        Assert.All(comparison.Differences.Where(difference => difference.Measure.Kind == MeasureKind.Late), late =>
        {
            MeasureDifference lateness = comparison.Differences.First(other => other.Measure.Kind == MeasureKind.Lateness && other.Measure.Of == late.Measure.Of);
            Assert.Equal((late.First == 0, late.Second == 0), (lateness.First == 0, lateness.Second == 0));
        });
        Assert.Equal(plan.Goals.Length + 1 + ReplicationCount.Of(plan).Length + (3 * first.Table!.Dated.Length) + DayMoment.Of(plan).Length + 5 + 1, comparison.Differences.Length); // the plan's goals, all on time, what is counted, the items, what schools have by when, the terminals, the end
    }

    [Fact]
    public void A_plan_and_itself_are_the_same()
    {
        Comparison comparison = Compare(Simulate("A", "smallest"), Simulate("B", "smallest"));
        Assert.True(comparison.IsSame);
        Assert.False(comparison.HasFound);
        Assert.All(comparison.Differences, difference => Assert.True(difference.IsSame && difference.Difference == 0 && !difference.IsFound));
    }

    /// <summary>The luck is the same for both, so it goes out of the difference: with one information officer fewer, Xiji's rosters need a fifth of the replications, or less.</summary>
    [Fact]
    public void Common_luck_is_worth_five_times_the_replications_for_Xijis_rosters()
    {
        Plan four = ShippedPlans.Read("xiji-2021"), three = ShippedPlans.Read("xiji-2021", [PlanOverride.Parse("people.county.information-officer={persons: 3, overtime: ~2 h}")]);
        PairedDifference rosters = PairedDifference.Of(MeanOfSchools(four), MeanOfSchools(three));
        output.WriteLine($"Xiji, one information officer fewer: rosters {rosters.Difference.Mean / 60e6:0.0} min later on average, pairing is worth {rosters.VarianceSaved:0.0} times as many replications");
        Assert.True(rosters.Difference.Interval().Low > 0, $"one of four officers fewer is slower: {rosters.Difference}");
        Assert.True(rosters.VarianceSaved >= 5, $"{rosters.VarianceSaved}");

        // When a school's roster is accepted, on average over the schools.
        static long[] MeanOfSchools(Plan plan)
        {
            int item = plan.Season.WorkItems.Index().First(work => work.Item.Id == "rosters-submitted").Index;
            int[] slots = [.. new SeasonSlots(plan.Season).All.Index().Where(slot => slot.Item.Item == item).Select(slot => slot.Index)];
            return [.. Run(plan, 1).Select(replication => slots.Sum(slot => replication.Completions[slot].Microseconds) / slots.Length)];
        }
    }

    [Fact]
    public void Other_seeds_share_no_luck()
    {
        Comparison comparison = Compare(Simulate("A", "smallest"), Simulate("B", "smallest", seed: 2));
        Assert.False(comparison.IsPaired || comparison.IsSame || comparison.HasFound);
        MeasureDifference done = comparison.Differences.First(difference => difference.Measure is { Kind: MeasureKind.Done, Of: "rosters-submitted" });
        Assert.Null(done.VarianceSaved);
        Assert.NotEqual(0, done.Difference);
        Assert.True(done.Interval.Contains(0));
    }

    [Fact]
    public void Several_comparisons_share_the_chance_to_be_wrong()
    {
        Scenario first = Simulate("A", "smallest"), second = Simulate("B", "smallest", "people.absent=20%");
        MeasureDifference Done(int comparisons) => new Comparison(first, second, [], comparisons).Differences.First(difference => difference.Measure is { Kind: MeasureKind.Done, Of: "rosters-submitted" });
        PairedDifference alone = PairedDifference.Of(Values(first), Values(second));
        Assert.Equal(alone.Difference.Interval(Confidence.Default.Over(5)), Done(5).Interval);
        Assert.True(Done(5).Interval.Width > Done(1).Interval.Width);
        long[] Values(Scenario scenario) => MeasureSet.Of(scenario.Table!, []).First(values => values.Measure is { Kind: MeasureKind.Done, Of: "rosters-submitted" }).Values;
    }

    [Fact]
    public void Only_what_both_have_is_compared_and_test_days_are_where_time_counts_from()
    {
        Scenario first = Simulate("A", "smallest");
        Scenario later = Simulate("B", "smallest", "test-days=[2021-06-03, 2021-06-04]");
        MeasureDifference summary = Compare(first, later).Differences.First(difference => difference.Measure is { Kind: MeasureKind.Done, Of: "county-summary" });
        Assert.InRange(Math.Abs(summary.Difference), 0, 3 * 86_400e6); // a week later by the calendar, and hardly any by the test
        Comparison other = Compare(first, Simulate("C", "xiji-2021"));
        Assert.Contains("readiness-checked", other.Differences.Select(difference => difference.Measure.Of));
        Assert.Contains("county-summary", other.OnlyFirst);
        Assert.Contains("rosters-reviewed", other.OnlySecond);
        Assert.DoesNotContain("county-summary", other.Differences.Select(difference => difference.Measure.Of));
    }

    /// <summary>A third of the workers: hardly anybody gets in, and those who do are quick. That is no better, and no goal of log-ins is met by it.</summary>
    [Fact]
    public void Times_that_are_less_because_more_people_give_up_are_no_better()
    {
        Scenario first = Simulate("A", "cases/chengdu-2022", replications: 8), second = Simulate("B", "cases/chengdu-2022", "questionnaire.system.workers=17", replications: 8);
        Comparison comparison = Compare(first, second);
        MeasureDifference Of(string name) => comparison.Differences.First(difference => difference.Measure is { Kind: MeasureKind.Online } measure && measure.Of == name);
        Assert.True(Of("people who give up") is { IsFound: true, IsBetter: false });
        Assert.True(Of("log-in p99").Difference < 0 && comparison.IsOfFewer(Of("log-in p99")));
        Assert.False(comparison.IsOfFewer(Of("people who give up")));
        Assert.False(Compare(second, first).IsOfFewer(Compare(second, first).Differences.First(difference => difference.Measure.Of == "log-in p99")));
        MeasureDifference goal = comparison.Differences.First(difference => difference.Measure is { Kind: MeasureKind.Goal, Of: "P(log-in.p95 <= 10 s)" });
        Assert.Equal((0, 0), (goal.First, goal.Second));
    }

    private static Comparison Compare(Scenario first, Scenario second) => new(first, second, MeasureSet.Conditions([first.Plan, second.Plan]), 1);

    private static Scenario Simulate(string label, string name, string? set = null, uint seed = 1, int replications = Replications)
    {
        Plan plan = ShippedPlans.Read(name, set is null ? [] : [PlanOverride.Parse(set)]);
        return new Scenario(label, name, plan) { Seed = seed, Table = new ReplicationTable(plan, Run(plan, seed, replications)) };
    }

    private static ImmutableArray<SeasonReplication> Run(Plan plan, uint seed, int replications = Replications)
    {
        var replicator = new SeasonReplicator(plan.Season);
        return [.. Enumerable.Range(0, replications).Select(number => replicator.Run(new ReplicationKey(seed, (uint)number)))];
    }
}
