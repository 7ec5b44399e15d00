using RolloutSim.Model.Kernel;

namespace RolloutSim.Grains.Calls;

/// <summary>Digests of processes as bytes; frames can be joined end to end.</summary>
public static class DigestFrame
{
    public static void Write(SnapshotWriter writer, int rank, ProcessDigest digest)
    {
        writer.WriteInt32(rank);
        writer.WriteUInt64(digest.Id);
        writer.WriteInt64(digest.Handled);
        writer.WriteUInt64(digest.Chain);
    }

    /// <summary>The digests by rank.</summary>
    /// <exception cref="InvariantException">There is not exactly one of each process.</exception>
    public static ProcessDigest[] Read(byte[] frame, SimModel model)
    {
        var reader = new SnapshotReader(frame);
        var digests = new ProcessDigest[model.Count];
        int read = 0;
        for (; !reader.IsAtEnd; read++) digests[reader.ReadInt32()] = new ProcessDigest(reader.ReadUInt64(), reader.ReadInt64(), reader.ReadUInt64());
        int missing = Array.FindIndex(digests, digest => digest == default);
        if (missing >= 0 || read != model.Count) throw new InvariantException($"Digests of {model.Count} processes were expected, {read} came.");
        return digests;
    }
}
