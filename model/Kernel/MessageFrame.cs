using System.Buffers.Binary;

namespace RolloutSim.Model.Kernel;

/// <summary>Messages as bytes, for hosts that share no memory: little-endian, without padding.</summary>
/// <remarks>
/// Processes are named by rank, which both sides of one run agree on: a frame is for the run in which it was written, and is not stored.
/// What is stored names them by id (<see cref="SnapshotWriter"/>). Every call to a grain has one, so nothing is allocated but the bytes.
/// </remarks>
public static class MessageFrame
{
    private const int Size = 38; // of one message
    private const int At = 4, Order = 12, Kind = 20, A = 22, B = 30; // where in it; the target comes first

    /// <returns>An empty array for no message.</returns>
    public static byte[] Encode(Outbox messages)
    {
        if (messages.Count == 0) return [];
        byte[] frame = new byte[Size * messages.Count];
        Span<byte> rest = frame;
        foreach (ref readonly SimEvent message in messages.Messages)
        {
            BinaryPrimitives.WriteInt32LittleEndian(rest, message.Target);
            BinaryPrimitives.WriteInt64LittleEndian(rest[At..], message.AtMicroseconds);
            BinaryPrimitives.WriteUInt64LittleEndian(rest[Order..], message.Order);
            BinaryPrimitives.WriteUInt16LittleEndian(rest[Kind..], message.Kind);
            BinaryPrimitives.WriteUInt64LittleEndian(rest[A..], message.A);
            BinaryPrimitives.WriteUInt64LittleEndian(rest[B..], message.B);
            rest = rest[Size..];
        }
        return frame;
    }

    /// <summary>The messages of a frame, one after another.</summary>
    /// <exception cref="SnapshotException">The bytes are no such frame; or, where that message is read, one is for a process that is not in the model.</exception>
    public static Messages Decode(byte[] frame, SimModel model) => frame.Length % Size == 0
        ? new Messages(frame, model)
        : throw new SnapshotException($"A frame of messages of {Size} bytes each is {frame.Length} bytes long.");

    /// <summary>Reads a frame as it goes.</summary>
    public ref struct Messages(ReadOnlySpan<byte> frame, SimModel model)
    {
        private ReadOnlySpan<byte> _rest = frame;

        public SimEvent Current { get; private set; }

        public readonly Messages GetEnumerator() => this;

        public bool MoveNext()
        {
            if (_rest.IsEmpty) return false;
            int target = BinaryPrimitives.ReadInt32LittleEndian(_rest);
            if ((uint)target >= (uint)model.Count) throw new SnapshotException($"A message is for process {target}; the model has {model.Count}.");
            Current = new SimEvent(
                new SimTime(BinaryPrimitives.ReadInt64LittleEndian(_rest[At..])),
                BinaryPrimitives.ReadUInt64LittleEndian(_rest[Order..]),
                target,
                BinaryPrimitives.ReadUInt16LittleEndian(_rest[Kind..]),
                BinaryPrimitives.ReadUInt64LittleEndian(_rest[A..]),
                BinaryPrimitives.ReadUInt64LittleEndian(_rest[B..]));
            _rest = _rest[Size..];
            return true;
        }

        public SimEvent[] ToArray()
        {
            var messages = new SimEvent[_rest.Length / Size];
            int count = 0;
            foreach (SimEvent message in this) messages[count++] = message;
            return messages;
        }
    }
}
