using RolloutSim.Model.Kernel;

namespace RolloutSim.Model.Custody;

/// <summary>A line of a tool package's ledger: it has changed hands, and both sides have signed.</summary>
/// <param name="At">When.</param>
/// <param name="From">Who gave it.</param>
/// <param name="To">Who has it from now on.</param>
/// <param name="SignedFrom">Who signed for the giver.</param>
/// <param name="SignedTo">Who signed for the taker.</param>
/// <param name="Pieces">How many pieces were counted; of a sealed package, what its list says.</param>
public sealed record Handover(SimTime At, CustodyPlace From, CustodyPlace To, Signature SignedFrom, Signature SignedTo, int Pieces)
{
    internal void Write(SnapshotWriter writer)
    {
        writer.WriteTime(At);
        writer.WriteByte((byte)From);
        writer.WriteByte((byte)To);
        SignedFrom.Write(writer);
        SignedTo.Write(writer);
        writer.WriteInt32(Pieces);
    }

    internal static Handover Read(SnapshotReader reader) => new(
        reader.ReadTime(), (CustodyPlace)reader.ReadByte(), (CustodyPlace)reader.ReadByte(), Signature.Read(reader), Signature.Read(reader), reader.ReadInt32());
}
