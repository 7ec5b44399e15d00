namespace RolloutSim.Grains.Storage;

/// <summary>One row of storage: a piece of bytes, or the first of several.</summary>
[GenerateSerializer, Alias("rollout.stored")]
public sealed class StoredPart
{
    /// <summary>How many rows belong together.</summary>
    [Id(0)]
    public int Parts { get; set; }

    /// <summary>Hash of all the bytes: rows of different writings do not fit together.</summary>
    [Id(1)]
    public ulong Stamp { get; set; }

    [Id(2)]
    public byte[] Bytes { get; set; } = [];
}
