namespace RolloutSim.Client.Runs;

/// <summary>A moment over the replications.</summary>
/// <param name="P50">The median.</param>
/// <param name="P95">In 95% of the replications it was no later.</param>
internal sealed record MomentSummary(QuantileSummary P50, QuantileSummary P95);
