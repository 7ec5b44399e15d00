using RolloutSim.Model.Kernel;

namespace RolloutSim.Grains.Serialization;

[RegisterConverter]
public sealed class PromiseConverter : IConverter<Promise, PromiseSurrogate>
{
    public Promise ConvertFromSurrogate(in PromiseSurrogate surrogate) =>
        new(new(surrogate.Next), new(surrogate.Back), new(surrogate.Forward0), new(surrogate.Forward1), new(surrogate.Forward2));

    public PromiseSurrogate ConvertToSurrogate(in Promise value) =>
        new(value.Next.Microseconds, value.Back.Microseconds, value.Forward0.Microseconds, value.Forward1.Microseconds, value.Forward2.Microseconds);
}
