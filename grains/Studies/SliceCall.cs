using RolloutSim.Grains.Models;

namespace RolloutSim.Grains.Studies;

/// <summary>Asks a worker for replications in a row.</summary>
/// <param name="Study">Who has the model.</param>
/// <param name="Model">Which.</param>
/// <param name="Seed">Of all luck.</param>
/// <param name="First">The first replication.</param>
/// <param name="Count">How many at most; the worker may come back with fewer when its time is over.</param>
[GenerateSerializer, Immutable, Alias("rollout.study.slice")]
public sealed record SliceCall(string Study, ModelId Model, uint Seed, uint First, int Count);
