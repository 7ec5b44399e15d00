using RolloutSim.Model.Kernel;
using RolloutSim.Model.Units;

namespace RolloutSim.Client.Execution;

/// <summary>Makes partitions of models.</summary>
internal static class PartitionLevels
{
    public static Partition Of(this PartitionLevel level, SimModel model) => level switch
    {
        PartitionLevel.One => Partition.Single(model),
        PartitionLevel.Province => Partition.ByUnit(model, UnitLevel.Province),
        PartitionLevel.County => Partition.ByUnit(model, UnitLevel.County),
        _ => Partition.ByUnit(model, UnitLevel.Package), // each school and each package
    };
}
