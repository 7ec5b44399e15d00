using System.Collections.Immutable;
using RolloutSim.Model.Kernel;

namespace RolloutSim.Model.Visits;

/// <summary>The visits in the schools of one county.</summary>
/// <param name="Unit">Index of the county.</param>
/// <param name="Visits">Those that are over, in the order in which they ended.</param>
public sealed record VisitsReport(int Unit, ImmutableArray<VisitResult> Visits) : IProcessReport<VisitsReport>
{
    public void Write(SnapshotWriter writer)
    {
        writer.WriteInt32(Unit);
        writer.WriteInt32(Visits.Length);
        foreach (VisitResult visit in Visits) visit.Write(writer);
    }

    public static VisitsReport Read(SnapshotReader reader)
    {
        int unit = reader.ReadInt32();
        var visits = new VisitResult[reader.ReadCount(45)];
        for (int i = 0; i < visits.Length; i++) visits[i] = VisitResult.Read(reader);
        return new VisitsReport(unit, [.. visits]);
    }
}
