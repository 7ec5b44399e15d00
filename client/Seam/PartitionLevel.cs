// Stands in for branch `grains` until it is merged.
#pragma warning disable IDE0130
using RolloutSim.Model.Units;

namespace RolloutSim.Grains.Runs;

internal enum PartitionLevel
{
    One = UnitLevel.Nation,
    Province = UnitLevel.Province,
    County = UnitLevel.County,
    School = UnitLevel.School,
}
