namespace RolloutSim.Grains.Serialization;

/// <summary>A <see cref="Model.Kernel.SimTime"/> on its way between silos: the model knows no Orleans.</summary>
[GenerateSerializer, Immutable, Alias("rollout.time")]
public readonly record struct SimTimeSurrogate([property: Id(0)] long Microseconds);
