using System.Collections.Immutable;
using RolloutSim.Model.Kernel;

namespace RolloutSim.Model.Custody;

/// <summary>What became of one tool package.</summary>
/// <param name="Unit">Index of its unit.</param>
/// <param name="Place">Where it is.</param>
/// <param name="Printed">How many pieces the printer put in, spares included.</param>
/// <param name="Pieces">How many are in it.</param>
/// <param name="Ledger">Its handovers, in order of time.</param>
public sealed record PackageReport(int Unit, CustodyPlace Place, int Printed, int Pieces, ImmutableArray<Handover> Ledger) : IProcessReport<PackageReport>
{
    public void Write(SnapshotWriter writer)
    {
        writer.WriteInt32(Unit);
        writer.WriteByte((byte)Place);
        writer.WriteInt32(Printed);
        writer.WriteInt32(Pieces);
        writer.WriteInt32(Ledger.Length);
        foreach (Handover handover in Ledger) handover.Write(writer);
    }

    public static PackageReport Read(SnapshotReader reader)
    {
        (int unit, CustodyPlace place, int printed, int pieces) = (reader.ReadInt32(), (CustodyPlace)reader.ReadByte(), reader.ReadInt32(), reader.ReadInt32());
        var ledger = new Handover[reader.ReadCount(18)];
        for (int i = 0; i < ledger.Length; i++) ledger[i] = Handover.Read(reader);
        return new PackageReport(unit, place, printed, pieces, [.. ledger]);
    }
}
