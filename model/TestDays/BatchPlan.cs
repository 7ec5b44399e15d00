using RolloutSim.Model.Randomness.Distributions;

namespace RolloutSim.Model.TestDays;

/// <summary>Tests in batches: singing, listening.</summary>
/// <param name="Size">Pupils in a batch, at least 1.</param>
/// <param name="Takes">One batch with its change-over, seconds.</param>
/// <param name="Monitors">Monitors for a batch, at least 1; as many batches go on at once as monitors and headsets allow, at least one.</param>
/// <param name="Headsets">Headsets in the school, at least 1.</param>
public sealed record BatchPlan(int Size, Distribution Takes, int Monitors, int Headsets);
