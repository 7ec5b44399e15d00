using RolloutSim.Model.Season;

namespace RolloutSim.Client.Runs;

/// <summary>How the submissions of one work item got through their system; the mean of the replications unless said.</summary>
/// <param name="Item">Its id.</param>
/// <param name="Name">What it is called.</param>
/// <param name="Due">Null: it has no due date.</param>
/// <param name="Submissions">What was to go up.</param>
/// <param name="P50S">From the first try to its being taken in, over all replications, seconds.</param>
/// <param name="P95S">As <paramref name="P50S"/>.</param>
/// <param name="MaxS">As <paramref name="P50S"/>.</param>
/// <param name="Again">Tries beyond the first of each.</param>
/// <param name="QueueMost">The longest line that one of them stood in.</param>
internal sealed record SubmissionItemSummary(string Item, LocalName Name, string? Due, double Submissions, double P50S, double P95S, double MaxS, double Again, double QueueMost);
