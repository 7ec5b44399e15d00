using System.Collections.Immutable;

namespace RolloutSim.Grains.Storage;

/// <summary>Which checkpoints of a run were committed: of each epoch all up to a number.</summary>
/// <remarks>
/// A host skips a checkpoint when nothing has changed since one before, and a host of a lost epoch may write one that is never
/// committed. So 'the newest not after the last' is not enough: what counts is the newest that was committed.
/// </remarks>
/// <param name="LastOfEpoch">By epoch, from epoch 0: the last that was committed; 0: none.</param>
[GenerateSerializer, Immutable, Alias("rollout.checkpointline")]
public sealed record CheckpointLine(ImmutableArray<int> LastOfEpoch)
{
    /// <summary>No checkpoint: processes start from the model.</summary>
    public static readonly CheckpointLine None = new(ImmutableArray<int>.Empty);

    public bool IsEmpty => LastOfEpoch.All(last => last == 0);

    public bool Holds(CheckpointId id) => id.Epoch >= 0 && id.Epoch < LastOfEpoch.Length && id.Number >= 1 && id.Number <= LastOfEpoch[id.Epoch];

    /// <summary>The line with one more.</summary>
    public CheckpointLine With(CheckpointId id)
    {
        ImmutableArray<int>.Builder last = LastOfEpoch.ToBuilder();
        while (last.Count <= id.Epoch) last.Add(0);
        last[id.Epoch] = id.Number;
        return new CheckpointLine(last.ToImmutable());
    }
}
