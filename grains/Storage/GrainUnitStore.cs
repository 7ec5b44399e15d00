using Orleans.Storage;
using StableHash = RolloutSim.Model.Kernel.StableHash;

namespace RolloutSim.Grains.Storage;

/// <summary>Keeps a grain's pieces in Orleans storage, each in rows of at most <see cref="PartBytesMost"/>.</summary>
/// <remarks>
/// The first row is written last, so that a piece whose writing was broken off reads as none. A row's key is its name and the grain's key without its
/// type: the names begin with the sort of grain.
/// </remarks>
public sealed class GrainUnitStore(IGrainStorage storage, GrainId grain, string prefix, StoreGate gate) : IUnitStore
{
    /// <summary>Longer pieces are cut: storage slows down with rows of a megabyte.</summary>
    public const int PartBytesMost = 256 * 1024;

    private readonly Dictionary<string, GrainState<StoredPart>> _rows = new(StringComparer.Ordinal); // for their ETags

    public async Task<byte[]?> Read(string name)
    {
        StoredPart head = await ReadRow(name, 0);
        if (head.Parts == 0) return null;
        if (head.Parts == 1) return head.Bytes;
        var all = new List<byte[]> { head.Bytes };
        for (int part = 1; part < head.Parts; part++)
        {
            StoredPart row = await ReadRow(name, part);
            if (row.Stamp != head.Stamp) return null;
            all.Add(row.Bytes);
        }
        byte[] bytes = [.. all.SelectMany(part => part)];
        return StableHash.Of(bytes) == head.Stamp ? bytes : null;
    }

    public async Task Write(string name, byte[] bytes)
    {
        int parts = Math.Max(1, (bytes.Length + PartBytesMost - 1) / PartBytesMost);
        ulong stamp = StableHash.Of(bytes);
        await gate.Pass(async () =>
        {
            for (int part = parts - 1; part >= 0; part--)
            {
                int from = part * PartBytesMost;
                await WriteRow(name, part, new StoredPart { Parts = parts, Stamp = stamp, Bytes = bytes[from..Math.Min(bytes.Length, from + PartBytesMost)] });
            }
        });
    }

    private async Task<StoredPart> ReadRow(string name, int part)
    {
        string row = RowName(name, part);
        var state = new GrainState<StoredPart>(new StoredPart());
        await storage.ReadStateAsync(row, grain, state);
        StoredPart read = state.State ?? new StoredPart();
        state.State = new StoredPart(); // the bytes are not kept
        _rows[row] = state;
        return read;
    }

    private async Task WriteRow(string name, int part, StoredPart content)
    {
        string row = RowName(name, part);
        if (!_rows.ContainsKey(row)) await ReadRow(name, part);
        GrainState<StoredPart> state = _rows[row];
        state.State = content;
        try
        {
            await storage.WriteStateAsync(row, grain, state);
        }
        catch
        {
            _rows.Remove(row);
            throw;
        }
        state.State = new StoredPart();
    }

    private string RowName(string name, int part) => part == 0 ? $"{prefix}-{name}" : $"{prefix}-{name}.{part}";
}
