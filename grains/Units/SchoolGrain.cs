using RolloutSim.Grains.Placement;

namespace RolloutSim.Grains.Units;

[NearCounty]
internal sealed class SchoolGrain(UnitServices services) : UnitGrain(services, "school"), ISchoolGrain;
