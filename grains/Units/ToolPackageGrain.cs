using RolloutSim.Grains.Placement;

namespace RolloutSim.Grains.Units;

[NearCounty]
internal sealed class ToolPackageGrain(UnitServices services) : UnitGrain(services, "package"), IToolPackageGrain;
