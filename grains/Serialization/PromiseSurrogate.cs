namespace RolloutSim.Grains.Serialization;

/// <summary>A <see cref="Model.Kernel.Promise"/> on its way between silos; microseconds.</summary>
[GenerateSerializer, Immutable, Alias("rollout.promise")]
public readonly record struct PromiseSurrogate(
    [property: Id(0)] long Next,
    [property: Id(1)] long Back,
    [property: Id(2)] long Forward0,
    [property: Id(3)] long Forward1,
    [property: Id(4)] long Forward2);
