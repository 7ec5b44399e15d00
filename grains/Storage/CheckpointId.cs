namespace RolloutSim.Grains.Storage;

/// <summary>Names a checkpoint of a run.</summary>
/// <param name="Epoch">In which epoch it was written.</param>
/// <param name="Number">From 1 in each epoch.</param>
[GenerateSerializer, Immutable, Alias("rollout.checkpointid")]
public readonly record struct CheckpointId([property: Id(0)] int Epoch, [property: Id(1)] int Number) : IComparable<CheckpointId>
{
    public int CompareTo(CheckpointId other) => (Epoch, Number).CompareTo((other.Epoch, other.Number));

    public override string ToString() => $"{Epoch}.{Number}";
}
