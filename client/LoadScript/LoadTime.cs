using System.Collections.Immutable;

namespace RolloutSim.Client.LoadScript;

/// <summary>A length of time that is drawn, by its quantiles at 0, 1/64, ..., 1: what lies between is straight, the tail beyond 63/64 exponential with the mean that is missing.</summary>
/// <param name="Quantiles">65 values, seconds; the last is where the tail would end if it had an end, and not used when <paramref name="TailS"/> is above 0.</param>
/// <param name="TailS">Mean of what exceeds the last quantile but one, seconds; 0: there is no tail.</param>
internal sealed record LoadTime(ImmutableArray<double> Quantiles, double TailS);
