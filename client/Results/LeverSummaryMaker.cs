using System.Collections.Immutable;
using RolloutSim.Client.Runs;
using RolloutSim.Model.Season;
using RolloutSim.Model.Statistics;
using RolloutSim.Scenarios.Levers;

namespace RolloutSim.Client.Results;

/// <summary>Compares each lever with the plan itself, replication by replication, and ranks them by what they do for the goals, then by their cost.</summary>
internal sealed class LeverSummaryMaker
{
    private readonly ImmutableArray<GoalJudgement> _goals;
    private readonly bool[] _allOnTime, _isMet;
    private readonly Confidence _confidence, _ofVerdicts;

    /// <param name="plan">The plan without any of them.</param>
    /// <param name="levers">How many are tried: their intervals hold together.</param>
    /// <param name="ofVerdicts">With which goals are judged.</param>
    public LeverSummaryMaker(StudyResults plan, int levers, Confidence ofVerdicts)
    {
        (_goals, _ofVerdicts, _confidence) = (GoalJudgement.Of(plan), ofVerdicts, Confidence.Default.Over(Math.Max(1, levers)));
        _allOnTime = OnTimeCondition.All.Held(plan.Table)!;
        _isMet = [.. _goals.Select(goal => goal.Wanted.Judge(goal.Seen, ofVerdicts) == Verdict.Met)];
    }

    /// <summary>What each does, the best first.</summary>
    /// <param name="tried">The levers with the replications of their plans.</param>
    public ImmutableArray<LeverSummary> Make(IEnumerable<(Lever Lever, ImmutableArray<SeasonReplication> Replications, string Digest)> tried) =>
    [
        .. tried.Select(pair => Make(pair.Lever, new ReplicationTable(pair.Lever.Plan, pair.Replications), pair.Digest))
            .OrderByDescending(Gain).ThenByDescending(lever => lever.Difference).ThenBy(lever => lever.CostsYuan ?? decimal.MaxValue).ThenBy(lever => lever.Id, StringComparer.Ordinal),
    ];

    /// <summary>What it adds to the chances of the goals that the plan alone does not meet; without such goals, to the chance that all is on time.</summary>
    private double Gain(LeverSummary lever) =>
        _isMet.Contains(false) ? lever.Goals.Where((_, goal) => !_isMet[goal]).Sum(goal => goal.Difference) : lever.Difference;

    private LeverSummary Make(Lever lever, ReplicationTable with, string digest)
    {
        ChanceDifference difference = ChanceDifference.Of(_allOnTime, OnTimeCondition.All.Held(with)!);
        Interval interval = difference.Interval(_confidence);
        return new LeverSummary(
            lever.Id, lever.Name, string.Join(", ", lever.Changes.Select(change => $"{change.Path}: {change.Text}")), lever.CostsYuan, lever.IsCostAssumed,
            ChanceSummary.Make(difference.Second), Math.Round(difference.Difference, 6), Math.Round(interval.Low, 6), Math.Round(interval.High, 6),
            [.. _goals.Select((goal, index) => Effect(goal, index, with))], digest);
    }

    private LeverGoalSummary Effect(GoalJudgement goal, int index, ReplicationTable with)
    {
        bool[] held = goal.Condition.Held(with) ?? new bool[goal.Held.Length]; // a lever that takes the work item away cannot keep the goal
        ChanceDifference difference = ChanceDifference.Of(goal.Held, held);
        Interval interval = difference.Interval(_confidence);
        Verdict verdict = goal.Wanted.Judge(difference.Second, _ofVerdicts);
        return new LeverGoalSummary(
            goal.Condition.Text, ChanceSummary.Make(difference.Second, _ofVerdicts), Math.Round(difference.Difference, 6), Math.Round(interval.Low, 6), Math.Round(interval.High, 6),
            verdict.ToString().ToLowerInvariant(), verdict == Verdict.Met && !_isMet[index]);
    }
}
