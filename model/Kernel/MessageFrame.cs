namespace RolloutSim.Model.Kernel;

/// <summary>Messages as bytes, for hosts that share no memory.</summary>
/// <remarks>
/// Processes are named by rank, which both sides of one run agree on: a frame is for the run in which it was written, and is not stored.
/// What is stored names them by id (<see cref="SnapshotWriter"/>).
/// </remarks>
public static class MessageFrame
{
    private const int Size = 38; // of one message

    /// <returns>An empty array for no message.</returns>
    public static byte[] Encode(Outbox messages)
    {
        if (messages.Count == 0) return [];
        var writer = new SnapshotWriter(Size * messages.Count);
        foreach (ref readonly SimEvent message in messages.Messages)
        {
            writer.WriteInt32(message.Target);
            writer.WriteInt64(message.AtMicroseconds);
            writer.WriteUInt64(message.Order);
            writer.WriteUInt16(message.Kind);
            writer.WriteUInt64(message.A);
            writer.WriteUInt64(message.B);
        }
        return writer.ToArray();
    }

    /// <exception cref="SnapshotException">The bytes are no such frame, or name a process that is not in the model.</exception>
    public static SimEvent[] Decode(byte[] frame, SimModel model)
    {
        if (frame.Length % Size != 0) throw new SnapshotException($"A frame of messages of {Size} bytes each is {frame.Length} bytes long.");
        var reader = new SnapshotReader(frame);
        var messages = new SimEvent[frame.Length / Size];
        for (int i = 0; i < messages.Length; i++)
        {
            int target = reader.ReadInt32();
            if ((uint)target >= (uint)model.Count) throw new SnapshotException($"A message is for process {target}; the model has {model.Count}.");
            messages[i] = new SimEvent(reader.ReadTime(), reader.ReadUInt64(), target, reader.ReadUInt16(), reader.ReadUInt64(), reader.ReadUInt64());
        }
        return messages;
    }
}
