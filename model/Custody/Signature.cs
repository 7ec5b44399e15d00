using RolloutSim.Model.Kernel;

namespace RolloutSim.Model.Custody;

/// <summary>Who signed for a side of a handover.</summary>
/// <param name="Role">The role.</param>
/// <param name="Ordinal">Which of several, from 0: of escorts the vehicle's number, of custodians theirs.</param>
public readonly record struct Signature(SignerRole Role, byte Ordinal)
{
    internal void Write(SnapshotWriter writer)
    {
        writer.WriteByte((byte)Role);
        writer.WriteByte(Ordinal);
    }

    internal static Signature Read(SnapshotReader reader) => new((SignerRole)reader.ReadByte(), reader.ReadByte());
}
