using System.Collections.Immutable;
using RolloutSim.Client.Runs;
using RolloutSim.Model.Kernel;
using RolloutSim.Model.Season;
using RolloutSim.Model.Statistics;
using RolloutSim.Scenarios;
using RolloutSim.Scenarios.Goals;

namespace RolloutSim.Client.Results;

/// <summary>Makes the summary of replications out of their results.</summary>
internal static class StudySummaryMaker
{
    /// <param name="results">Of the replications.</param>
    /// <param name="asked">How many were wanted.</param>
    /// <param name="ofVerdicts">With which goals are judged.</param>
    public static StudySummary Make(StudyResults results, int asked, Confidence ofVerdicts)
    {
        SeasonPlan season = results.Plan.Season;
        return new StudySummary
        {
            Replications = results.Replications.Length,
            Asked = asked,
            Posts = PostsSummaryMaker.Make(results.Plan, [.. results.Replications.Select(replication => replication.Reports)]),
            AllOnTime = ChanceSummary.Make(Chance.Of(OnTimeCondition.All.Held(results.Table)!)),
            Goals = [.. results.Plan.Goals.Select(goal => Goal(results, goal, ofVerdicts))],
            TestDays = TestDaySummaryMaker.Make(results),
            Submissions = SubmissionTables.Summary(results.Plan, [.. results.Replications.Select(replication => replication.Reports)]),
            Questionnaire = QuestionnaireSummaryMaker.Make(results.Plan, [.. results.Replications.Select(replication => replication.Reports)]),
            Incidents = IncidentSummaryMaker.Make(results),
            Deadlines = [.. results.ByItem
                .OrderByDescending(deadline => deadline.Late.Hits)
                .ThenBy(deadline => season.WorkItems[deadline.Item].Due!.Value.Microseconds - deadline.P95.Value)
                .ThenBy(deadline => deadline.Item)
                .Select(deadline => Deadline(results.Plan, deadline))],
        };
    }

    public static QuantileSummary Quantile(Plan plan, QuantileEstimate quantile)
    {
        string? Moment(long? value) => value is { } at && at != SimTime.Never.Microseconds ? CivilText.Iso(plan, new SimTime(at)) : null;
        return new QuantileSummary(Moment(quantile.Value), Moment(quantile.Low), Moment(quantile.High), quantile.HasInterval ? null : quantile.Needed);
    }

    private static GoalSummary Goal(StudyResults results, Goal goal, Confidence confidence)
    {
        string condition = GoalCondition.TextOf(goal);
        if (GoalJudgement.Of(results, goal) is not { } judgement) return new GoalSummary(goal.Text, condition, (goal as LaterGoal)?.Wanted, "later", null, null);
        ChanceGoal wanted = judgement.Wanted;
        Verdict verdict = wanted.Judge(judgement.Seen, confidence);
        return new GoalSummary(
            goal.Text, condition, judgement.WantedChance, verdict.ToString().ToLowerInvariant(), ChanceSummary.Make(judgement.Seen, confidence),
            verdict == Verdict.Undecided ? wanted.MoreLikelyNeeded(judgement.Seen, confidence) : null);
    }

    private static StudyDeadlineSummary Deadline(Plan plan, StudyDeadline deadline)
    {
        WorkItemPlan item = plan.Season.WorkItems[deadline.Item];
        SimTime due = item.PrintedDue ?? item.Due!.Value;
        ImmutableArray<BlameSummary> blame =
        [
            .. LateTagNames.All.Select(tag => new BlameSummary(LateTagNames.Of(tag), Math.Round(deadline.ShareOf(tag), 6)))
                .Prepend(new BlameSummary(LateTagNames.Upstream, Math.Round(deadline.UpstreamShare, 6)))
                .Where(share => share.Share > 0)
                .OrderByDescending(share => share.Share),
        ];
        return new StudyDeadlineSummary
        {
            Id = item.Id,
            Name = item.Name,
            Level = SummaryMaker.LevelName(item.Level),
            Units = deadline.Units,
            IsDone = AsOfSummaryMaker.IsDone(plan.Season, deadline.Item),
            Due = CivilText.Iso(plan, due),
            TestDay = CivilText.TestDay(plan, plan.Civil.DayOf(due)),
            P50 = Quantile(plan, deadline.P50),
            P80 = Quantile(plan, deadline.P80),
            P95 = Quantile(plan, deadline.P95),
            Late = ChanceSummary.Make(deadline.Late),
            Blame = blame,
        };
    }
}
