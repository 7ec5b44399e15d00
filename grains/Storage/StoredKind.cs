namespace RolloutSim.Grains.Storage;

/// <summary>What a <see cref="StoredFrame"/> holds.</summary>
public enum StoredKind : byte
{
    Snapshots = 1,
    Reports = 2,
    Plan = 3,
}
