using RolloutSim.Grains.Placement;

namespace RolloutSim.Grains.Units;

[NearCounty]
internal sealed class CountyGrain(UnitServices services) : UnitGrain(services, "county"), ICountyGrain;
