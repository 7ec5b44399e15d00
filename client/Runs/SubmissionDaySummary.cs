using System.Collections.Immutable;

namespace RolloutSim.Client.Runs;

/// <summary>The worst day of a reporting or management system, by quarters of an hour.</summary>
/// <param name="From">When the first of them begins.</param>
/// <param name="Tries">Times that somebody tried.</param>
/// <param name="Queue">The longest line.</param>
/// <param name="Utilisation">Share of the workers' time.</param>
internal sealed record SubmissionDaySummary(string From, ImmutableArray<int> Tries, ImmutableArray<int> Queue, ImmutableArray<double> Utilisation);
