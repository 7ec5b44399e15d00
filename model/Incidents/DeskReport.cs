using System.Collections.Immutable;
using RolloutSim.Model.Kernel;

namespace RolloutSim.Model.Incidents;

/// <summary>What happened in one unit, and how the people of its desk worked.</summary>
/// <param name="Unit">Index of the unit.</param>
/// <param name="Incidents">Those whose home it is, in the order in which they happened.</param>
/// <param name="Stations">The seats that had anything to do.</param>
public sealed record DeskReport(int Unit, ImmutableArray<IncidentResult> Incidents, ImmutableArray<StationResult> Stations) : IProcessReport<DeskReport>
{
    public bool IsEmpty => Incidents.IsEmpty && Stations.IsEmpty;

    public void Write(SnapshotWriter writer)
    {
        writer.WriteInt32(Unit);
        writer.WriteInt32(Incidents.Length);
        foreach (IncidentResult incident in Incidents) incident.Write(writer);
        writer.WriteInt32(Stations.Length);
        foreach (StationResult station in Stations) station.Write(writer);
    }

    public static DeskReport Read(SnapshotReader reader)
    {
        int unit = reader.ReadInt32();
        var incidents = new IncidentResult[reader.ReadCount(60)];
        for (int i = 0; i < incidents.Length; i++) incidents[i] = IncidentResult.Read(reader);
        var stations = new StationResult[reader.ReadCount(60)];
        for (int i = 0; i < stations.Length; i++) stations[i] = StationResult.Read(reader);
        return new DeskReport(unit, [.. incidents], [.. stations]);
    }
}
