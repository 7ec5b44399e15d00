using RolloutSim.Grains.Placement;

namespace RolloutSim.Grains.Units;

[NearCounty]
internal sealed class ProvinceGrain(UnitServices services) : UnitGrain(services, "province"), IProvinceGrain;
