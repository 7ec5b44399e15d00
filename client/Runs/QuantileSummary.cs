namespace RolloutSim.Client.Runs;

/// <summary>A quantile of the completion over the replications.</summary>
/// <param name="At">Null: not done in so many replications.</param>
/// <param name="Low">Low end of the 95% interval; null where it is not done, or where the replications are too few.</param>
/// <param name="High">High end, likewise.</param>
/// <param name="Needs">How many replications the interval needs, where they are too few; else null.</param>
internal sealed record QuantileSummary(string? At, string? Low, string? High, int? Needs);
