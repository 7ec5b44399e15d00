using System.Collections.Immutable;
using RolloutSim.Model.Kernel;

namespace RolloutSim.Model.Questionnaire;

/// <summary>What a site of the system came to.</summary>
/// <param name="Unit">Index of its unit.</param>
/// <param name="Lost">Exchanges that were in it when it failed.</param>
/// <param name="Stations">In the order in which exchanges pass.</param>
public sealed record SiteReport(int Unit, long Lost, ImmutableArray<StationReport> Stations)
{
    internal static SiteReport Of(int unit, ReadOnlySpan<Station> stations, SimTime now, long lost)
    {
        var reports = ImmutableArray.CreateBuilder<StationReport>(stations.Length);
        foreach (Station station in stations)
        {
            station.Settle(now);
            reports.Add(new StationReport(
                station.Plan.Name, station.Arrivals, station.Rejected, station.Expired, station.Served, station.LineMost,
                station.BusyTime, station.PresentTime, [.. station.Minutes]));
        }
        return new SiteReport(unit, lost, reports.MoveToImmutable());
    }

    public void Write(SnapshotWriter writer)
    {
        writer.WriteInt32(Unit);
        writer.WriteInt64(Lost);
        writer.WriteInt32(Stations.Length);
        foreach (StationReport station in Stations) station.Write(writer);
    }

    /// <exception cref="SnapshotException">The bytes are no report.</exception>
    public static SiteReport Read(SnapshotReader reader)
    {
        (int unit, long lost) = (reader.ReadInt32(), reader.ReadInt64());
        var stations = new StationReport[reader.ReadCount(8)];
        for (int i = 0; i < stations.Length; i++) stations[i] = StationReport.Read(reader);
        return new SiteReport(unit, lost, [.. stations]);
    }
}
