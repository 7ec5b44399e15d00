using RolloutSim.Model.Kernel;

namespace RolloutSim.Grains.Serialization;

[RegisterConverter]
public sealed class SimTimeConverter : IConverter<SimTime, SimTimeSurrogate>
{
    public SimTime ConvertFromSurrogate(in SimTimeSurrogate surrogate) => new(surrogate.Microseconds);

    public SimTimeSurrogate ConvertToSurrogate(in SimTime value) => new(value.Microseconds);
}
