using RolloutSim.Grains.Models;

namespace RolloutSim.Grains.Runs;

/// <summary>A run to be started.</summary>
[GenerateSerializer, Immutable, Alias("rollout.request")]
public sealed record RunRequest(ModelReference Model, RunSettings Settings);
