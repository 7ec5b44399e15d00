namespace RolloutSim.Grains.Models;

/// <summary>A model that any silo can make anew.</summary>
/// <param name="Kind">Which <see cref="IModelSource"/> understands it.</param>
/// <param name="Content">What that source needs; equal content, equal model.</param>
[GenerateSerializer, Immutable, Alias("rollout.model")]
public sealed record ModelReference(string Kind, byte[] Content);
