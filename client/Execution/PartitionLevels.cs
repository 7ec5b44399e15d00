using RolloutSim.Grains.Runs;
using RolloutSim.Model.Kernel;
using RolloutSim.Model.Units;

namespace RolloutSim.Client.Execution;

/// <summary>Makes partitions of models.</summary>
internal static class PartitionLevels
{
    public static Partition Of(this PartitionLevel level, SimModel model) => Partition.ByUnit(model, (UnitLevel)level);
}
