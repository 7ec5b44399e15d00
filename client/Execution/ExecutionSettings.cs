using RolloutSim.Grains.Runs;

namespace RolloutSim.Client.Execution;

/// <summary>How a season is to be run; none of it reaches the result, but for seed and replication.</summary>
/// <param name="Seed">The luck.</param>
/// <param name="Executor">Which executor.</param>
/// <param name="Partition">Which units have a host of their own.</param>
/// <param name="Threads">Null: as many as there are processors.</param>
/// <param name="Pace">How fast simulated time may go.</param>
/// <param name="Replication">Which of the seasons under that seed.</param>
internal sealed record ExecutionSettings(uint Seed, ExecutorKind Executor, PartitionLevel Partition, int? Threads, Pace Pace, uint Replication = 0)
{
    public const int ThreadsMost = 256;

    /// <summary>Threads that are really used.</summary>
    public int ThreadsUsed => Executor == ExecutorKind.Sequential ? 1 : Threads ?? Environment.ProcessorCount;
}
