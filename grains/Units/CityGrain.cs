using RolloutSim.Grains.Placement;

namespace RolloutSim.Grains.Units;

[NearCounty]
internal sealed class CityGrain(UnitServices services) : UnitGrain(services, "city"), ICityGrain;
