using System.Buffers.Binary;
using System.Text;

namespace RolloutSim.Model.Kernel;

/// <summary>Reads what <see cref="SnapshotWriter"/> wrote; refuses what is too short.</summary>
public sealed class SnapshotReader(ReadOnlyMemory<byte> bytes)
{
    private int _read;

    public bool IsAtEnd => _read == bytes.Length;

    public byte ReadByte() => Next(1)[0];

    public bool ReadBoolean() => ReadByte() != 0;

    public ushort ReadUInt16() => BinaryPrimitives.ReadUInt16LittleEndian(Next(2));

    public int ReadInt32() => BinaryPrimitives.ReadInt32LittleEndian(Next(4));

    public uint ReadUInt32() => BinaryPrimitives.ReadUInt32LittleEndian(Next(4));

    public long ReadInt64() => BinaryPrimitives.ReadInt64LittleEndian(Next(8));

    public ulong ReadUInt64() => BinaryPrimitives.ReadUInt64LittleEndian(Next(8));

    public double ReadDouble() => BinaryPrimitives.ReadDoubleLittleEndian(Next(8));

    public SimTime ReadTime() => new(ReadInt64());

    public SimDuration ReadDuration() => new(ReadInt64());

    public string ReadString() => Encoding.UTF8.GetString(ReadBytes());

    public ReadOnlySpan<byte> ReadBytes() => Next(ReadCount(1));

    /// <summary>A number of things of at least <paramref name="size"/> bytes each, which must still fit into what is left.</summary>
    /// <exception cref="SnapshotException">It does not.</exception>
    public int ReadCount(int size)
    {
        int count = ReadInt32();
        if (count < 0 || (long)count * size > bytes.Length - _read) throw new SnapshotException($"A snapshot announces {count} things where {bytes.Length - _read} bytes are left.");
        return count;
    }

    internal SimEvent[] ReadEvents(SimModel model, int target)
    {
        var events = new SimEvent[ReadCount(39)];
        for (int i = 0; i < events.Length; i++)
        {
            SimTime at = ReadTime();
            var priority = (Priority)ReadByte();
            ulong id = ReadUInt64();
            int origin = model.RankOfId(id);
            if (origin < 0) throw new SnapshotException($"A snapshot names the process {id:x16}, which is not in this model.");
            uint sequence = ReadUInt32();
            ushort kind = ReadUInt16();
            ulong a = ReadUInt64(), b = ReadUInt64();
            events[i] = new SimEvent(at, EventKey.Pack(priority, origin, sequence), target, kind, a, b);
        }
        return events;
    }

    private ReadOnlySpan<byte> Next(int length)
    {
        if (length > bytes.Length - _read) throw new SnapshotException($"A snapshot ends early: {length} bytes wanted, {bytes.Length - _read} left.");
        ReadOnlySpan<byte> span = bytes.Span.Slice(_read, length);
        _read += length;
        return span;
    }
}
