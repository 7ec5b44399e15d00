using RolloutSim.Grains.Tree;
using RolloutSim.Model.Kernel;

namespace RolloutSim.Grains.Storage;

/// <summary>The two places where a host writes checkpoints in turn, so that the last committed one is whole while the next is written.</summary>
public sealed class SnapshotSlots(IUnitStore store, string planHash)
{
    private static readonly string[] Names = ["a", "b"];

    private readonly CheckpointId[] _ids = new CheckpointId[Names.Length];
    private bool _isRead;

    /// <summary>Of which checkpoint the state of the host is, as far as is known; default: it has changed since.</summary>
    public CheckpointId Current { get; private set; }

    /// <summary>The state of the host has changed.</summary>
    public void Touch() => Current = default;

    /// <summary>The content of the last committed checkpoint.</summary>
    /// <exception cref="SnapshotException">There is none.</exception>
    public async Task<byte[]> Load(CheckpointLine committed)
    {
        byte[]?[] contents = await ReadAll();
        int slot = Newest(committed);
        if (slot < 0) throw new SnapshotException($"A committed checkpoint is missing; found: {string.Join(", ", _ids)}.");
        Current = _ids[slot];
        return contents[slot]!;
    }

    /// <summary>Writes a checkpoint, unless the state is that of the last committed one.</summary>
    /// <returns>False when a later epoch has written here: whoever asks is out of date.</returns>
    public async Task<bool> Save(CheckpointId id, CheckpointLine committed, Func<byte[]> content)
    {
        if (!_isRead) await ReadAll();
        if (_ids.Any(other => other.Epoch > id.Epoch)) return false;
        if (committed.Holds(Current)) return true;
        int slot = Newest(committed) == 0 ? 1 : 0;
        byte[] frame = await LongWork.Run(() => StoredFrame.Pack(planHash, StoredKind.Snapshots, id, content()));
        await store.Write(Names[slot], frame);
        Current = _ids[slot] = id;
        return true;
    }

    private int Newest(CheckpointLine committed)
    {
        int newest = -1;
        for (int slot = 0; slot < _ids.Length; slot++)
        {
            if (committed.Holds(_ids[slot]) && (newest < 0 || _ids[slot].CompareTo(_ids[newest]) > 0)) newest = slot;
        }
        return newest;
    }

    private async Task<byte[]?[]> ReadAll()
    {
        var contents = new byte[]?[Names.Length];
        for (int slot = 0; slot < Names.Length; slot++)
        {
            byte[]? frame = await store.Read(Names[slot]);
            _ids[slot] = default;
            if (frame is not null) (_ids[slot], contents[slot]) = StoredFrame.Unpack(planHash, StoredKind.Snapshots, frame);
        }
        _isRead = true;
        return contents;
    }
}
