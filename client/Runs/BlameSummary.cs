namespace RolloutSim.Client.Runs;

/// <summary>A share of the lateness of all replications.</summary>
/// <param name="Tag">What is to blame, as in <c>lateness.csv</c>; <c>upstream</c>: anything in another office.</param>
/// <param name="Share">Above 0, up to 1.</param>
internal sealed record BlameSummary(string Tag, double Share);
