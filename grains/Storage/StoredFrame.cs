using System.IO.Compression;
using RolloutSim.Model.Kernel;

namespace RolloutSim.Grains.Storage;

/// <summary>The envelope of everything that is stored of a run: what it is, by which build, of which plan, and of which checkpoint; the content compressed.</summary>
public static class StoredFrame
{
    private const uint Magic = 0x31465352; // "RSF1"

    private const int HeaderBytes = 33;

    /// <summary>
    /// Identifies the build of the model. What a process writes has no version of its own, and another build may not only read it otherwise
    /// but also go on otherwise: what it has stored is not taken up.
    /// </summary>
    private static readonly ulong ModelBuild = BitConverter.ToUInt64(typeof(SnapshotWriter).Module.ModuleVersionId.ToByteArray());

    /// <summary>Packs a content.</summary>
    /// <param name="planHash">SHA-256 of the plan, hexadecimal; its first 16 digits are kept.</param>
    /// <param name="kind">What it is.</param>
    /// <param name="checkpoint">Of which checkpoint.</param>
    /// <param name="content">The content.</param>
    public static byte[] Pack(string planHash, StoredKind kind, CheckpointId checkpoint, ReadOnlySpan<byte> content)
    {
        var header = new SnapshotWriter(HeaderBytes);
        header.WriteUInt32(Magic);
        header.WriteUInt64(ModelBuild);
        header.WriteByte((byte)kind);
        header.WriteUInt64(PlanOf(planHash));
        header.WriteInt32(checkpoint.Epoch);
        header.WriteInt32(checkpoint.Number);
        header.WriteInt32(content.Length);
        using var bytes = new MemoryStream();
        bytes.Write(header.Written);
        using (var compressed = new BrotliStream(bytes, CompressionLevel.Fastest, leaveOpen: true)) compressed.Write(content);
        return bytes.ToArray();
    }

    /// <summary>Reads the checkpoint and the content of a frame.</summary>
    /// <exception cref="SnapshotException">It is no frame, or one of another version, plan or kind.</exception>
    public static (CheckpointId Checkpoint, byte[] Content) Unpack(string planHash, StoredKind kind, byte[] frame)
    {
        var header = new SnapshotReader(frame);
        if (frame.Length < HeaderBytes || header.ReadUInt32() != Magic) throw new SnapshotException("What is stored is no frame of RolloutSim.");
        ulong build = header.ReadUInt64();
        if (build != ModelBuild) throw new SnapshotException($"What is stored was written by another build of the program: {build:x16}; this one is {ModelBuild:x16}.");
        var found = (StoredKind)header.ReadByte();
        if (found != kind) throw new SnapshotException($"What is stored is of kind {found}; {kind} was expected.");
        ulong plan = header.ReadUInt64();
        if (plan != PlanOf(planHash)) throw new SnapshotException($"What is stored is of another plan: {plan:x16}; this run's plan is {PlanOf(planHash):x16}.");
        var checkpoint = new CheckpointId(header.ReadInt32(), header.ReadInt32());
        var content = new byte[header.ReadInt32()];
        using var compressed = new BrotliStream(new MemoryStream(frame, HeaderBytes, frame.Length - HeaderBytes), CompressionMode.Decompress);
        int read = compressed.ReadAtLeast(content, content.Length, throwOnEndOfStream: false);
        if (read != content.Length) throw new SnapshotException($"What is stored ends after {read} of {content.Length} bytes.");
        return (checkpoint, content);
    }

    private static ulong PlanOf(string hash) => Convert.ToUInt64(hash[..16], 16);
}
