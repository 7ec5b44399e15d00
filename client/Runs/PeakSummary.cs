namespace RolloutSim.Client.Runs;

/// <summary>The most of something, and when (of replication 0).</summary>
/// <param name="Value">The mean over replications of the most in each.</param>
/// <param name="At">The minute.</param>
internal sealed record PeakSummary(double Value, string At);
