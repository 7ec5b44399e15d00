using RolloutSim.Model.Units;

namespace RolloutSim.Grains.Runs;

/// <summary>Down to which level units have hosts of their own; each of those on that level runs all below it.</summary>
public enum PartitionLevel
{
    /// <summary>All in one.</summary>
    One = UnitLevel.Nation,
    Province = UnitLevel.Province,
    County = UnitLevel.County,

    /// <summary>Schools, and tool packages: each a host of its own.</summary>
    School = UnitLevel.Package,
}
