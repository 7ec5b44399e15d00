using RolloutSim.Grains.Storage;
using RolloutSim.Model.Kernel;
using RolloutSim.Tests.Grains.Tree;

namespace RolloutSim.Tests.Grains.Storage;

/// <summary>The last committed checkpoint is never overwritten, and never mistaken for one that was not committed.</summary>
public sealed class SnapshotSlotsTests
{
    private static readonly string Plan = new('a', 64);

    private readonly MemoryUnitStore _store = new();

    [Fact]
    public async Task The_last_committed_checkpoint_is_loaded_not_the_newest()
    {
        SnapshotSlots slots = Fresh();
        CheckpointLine line = CheckpointLine.None;
        for (int number = 1; number <= 5; number++)
        {
            slots.Touch();
            Assert.True(await slots.Save(new(1, number), line, () => [(byte)number]));
            if (number < 5) line = line.With(new(1, number)); // the fifth is not committed
            Assert.Equal((byte)Math.Min(4, number), Assert.Single(await Fresh().Load(line)));
        }
        // Epoch 2 loads the fourth, changes nothing and skips its first checkpoint; what epoch 1 left must not come back.
        SnapshotSlots next = Fresh();
        Assert.Equal(4, Assert.Single(await next.Load(line)));
        int writes = _store.Writes;
        Assert.True(await next.Save(new(2, 1), line, () => throw new InvalidOperationException()));
        Assert.Equal(writes, _store.Writes);
        line = line.With(new(2, 1));
        Assert.Equal(4, Assert.Single(await Fresh().Load(line)));
        next.Touch();
        Assert.True(await next.Save(new(2, 2), line, () => [22]));
        Assert.Equal(22, Assert.Single(await Fresh().Load(line.With(new(2, 2)))));
        Assert.Equal(4, Assert.Single(await Fresh().Load(line)));
    }

    [Fact]
    public async Task A_host_of_an_older_epoch_may_not_write_over_a_newer_one()
    {
        Assert.True(await Fresh().Save(new(2, 1), CheckpointLine.None, () => [2]));
        Assert.False(await Fresh().Save(new(1, 9), CheckpointLine.None, () => [1]));
        Assert.Equal(2, Assert.Single(await Fresh().Load(CheckpointLine.None.With(new(2, 1)))));
    }

    [Fact]
    public async Task A_committed_checkpoint_that_is_missing_is_an_error()
    {
        SnapshotException fault = await Assert.ThrowsAsync<SnapshotException>(() => Fresh().Load(CheckpointLine.None.With(new(1, 1))));
        Assert.Contains("missing", fault.Message, StringComparison.Ordinal);
    }

    private SnapshotSlots Fresh() => new(_store, Plan);
}
