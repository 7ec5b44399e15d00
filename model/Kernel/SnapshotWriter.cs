using System.Buffers.Binary;
using System.Text;

namespace RolloutSim.Model.Kernel;

/// <summary>Writes snapshots, checkpoints and frames of messages: little-endian, without padding, the same on every machine.</summary>
public sealed class SnapshotWriter(int capacity = 256)
{
    private byte[] _bytes = new byte[capacity];
    private int _count;

    public int Length => _count;

    public ReadOnlySpan<byte> Written => _bytes.AsSpan(0, _count);

    public byte[] ToArray() => Written.ToArray();

    /// <summary>Forgets what was written, and keeps the memory.</summary>
    public void Clear() => _count = 0;

    public void WriteByte(byte value) => Next(1)[0] = value;

    public void WriteBoolean(bool value) => WriteByte(value ? (byte)1 : (byte)0);

    public void WriteUInt16(ushort value) => BinaryPrimitives.WriteUInt16LittleEndian(Next(2), value);

    public void WriteInt32(int value) => BinaryPrimitives.WriteInt32LittleEndian(Next(4), value);

    public void WriteUInt32(uint value) => BinaryPrimitives.WriteUInt32LittleEndian(Next(4), value);

    public void WriteInt64(long value) => BinaryPrimitives.WriteInt64LittleEndian(Next(8), value);

    public void WriteUInt64(ulong value) => BinaryPrimitives.WriteUInt64LittleEndian(Next(8), value);

    /// <summary>The bits of the number, so that it comes back exactly.</summary>
    public void WriteDouble(double value) => BinaryPrimitives.WriteDoubleLittleEndian(Next(8), value);

    public void WriteTime(SimTime value) => WriteInt64(value.Microseconds);

    public void WriteDuration(SimDuration value) => WriteInt64(value.Microseconds);

    /// <summary>Length in bytes, then UTF-8.</summary>
    public void WriteString(string value) => WriteBytes(Encoding.UTF8.GetBytes(value));

    /// <summary>Length, then the bytes.</summary>
    public void WriteBytes(ReadOnlySpan<byte> value)
    {
        WriteInt32(value.Length);
        value.CopyTo(Next(value.Length));
    }

    /// <summary>Bytes as they are, without their length.</summary>
    public void Append(ReadOnlySpan<byte> value) => value.CopyTo(Next(value.Length));

    /// <summary>Events of one process for a snapshot: the origin by its id, so that the bytes do not depend on ranks.</summary>
    internal void WriteEvents(ReadOnlySpan<SimEvent> events, SimModel model)
    {
        WriteInt32(events.Length);
        foreach (ref readonly SimEvent e in events)
        {
            WriteInt64(e.AtMicroseconds);
            WriteByte((byte)e.Priority);
            WriteUInt64(model.IdOf(e.Origin));
            WriteUInt32(e.Sequence);
            WriteUInt16(e.Kind);
            WriteUInt64(e.A);
            WriteUInt64(e.B);
        }
    }

    private Span<byte> Next(int length)
    {
        if (_count + length > _bytes.Length) Array.Resize(ref _bytes, Math.Max(_bytes.Length * 2, _count + length));
        Span<byte> span = _bytes.AsSpan(_count, length);
        _count += length;
        return span;
    }
}
