namespace RolloutSim.Client.Execution;

/// <summary>Which units have a host of their own.</summary>
internal enum PartitionLevel
{
    One,
    Province,
    County,
    School,
}
