using System.Collections.Immutable;

namespace RolloutSim.Client.Runs;

/// <summary>How a reporting or management system bore what units submitted; of several replications, the mean of each figure unless said.</summary>
/// <param name="System">Its channel: <c>sampling-system</c>.</param>
/// <param name="Submissions">What was to go up.</param>
/// <param name="P50S">From the first try of a submission to its being taken in, over all replications, seconds.</param>
/// <param name="P95S">As <paramref name="P50S"/>.</param>
/// <param name="MaxS">As <paramref name="P50S"/>.</param>
/// <param name="Utilisation">Share of the workers' time in the busiest hour.</param>
/// <param name="BusiestAt">When that hour began in replication 0.</param>
/// <param name="QueueMost">The longest line.</param>
/// <param name="TimedOut">Tries that were not answered in time.</param>
/// <param name="TurnedAway">Tries that found the line full.</param>
/// <param name="NotStored">What was not taken in by the end.</param>
/// <param name="Items">By work item, in the order of the plan.</param>
/// <param name="Day">The day of the longest line in replication 0.</param>
internal sealed record SubmissionSummary(
    string System, double Submissions, double P50S, double P95S, double MaxS, double Utilisation, string BusiestAt, double QueueMost, double TimedOut, double TurnedAway, double NotStored,
    ImmutableArray<SubmissionItemSummary> Items, SubmissionDaySummary Day);
