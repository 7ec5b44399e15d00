using System.Collections.Immutable;
using RolloutSim.Client.Execution;
using RolloutSim.Client.Runs;
using RolloutSim.Model.Statistics;
using RolloutSim.Scenarios.Levers;

namespace RolloutSim.Client.Results;

/// <summary>Compares each lever with the plan itself, replication by replication, and ranks them: the greatest effect first, then the least cost.</summary>
internal static class LeverSummaryMaker
{
    public static ImmutableArray<LeverSummary> Make(StudyResults plan, IEnumerable<(Lever Lever, StudyOutcome Outcome)> tried) =>
    [
        .. tried.Select(pair => Make(plan, pair.Lever, pair.Outcome))
            .OrderByDescending(lever => lever.Difference).ThenBy(lever => lever.CostsYuan ?? decimal.MaxValue).ThenBy(lever => lever.Id, StringComparer.Ordinal),
    ];

    private static LeverSummary Make(StudyResults plan, Lever lever, StudyOutcome outcome)
    {
        var with = new StudyResults(lever.Plan, outcome.Replications);
        ChanceDifference difference = ChanceDifference.Of(plan.WereOnTime(plan.Dated), with.WereOnTime(with.Dated));
        Interval interval = difference.Interval();
        return new LeverSummary(
            lever.Id, lever.Name, string.Join(", ", lever.Changes.Select(change => $"{change.Path}: {change.Text}")), lever.CostsYuan, lever.IsCostAssumed,
            ChanceSummary.Make(difference.Second), Math.Round(difference.Difference, 6), Math.Round(interval.Low, 6), Math.Round(interval.High, 6), outcome.Digest);
    }
}
