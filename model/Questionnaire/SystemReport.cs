using System.Collections.Immutable;
using RolloutSim.Model.Kernel;

namespace RolloutSim.Model.Questionnaire;

/// <summary>What a site of the system came to.</summary>
/// <param name="Unit">Index of its unit.</param>
/// <param name="Lost">Exchanges that were in it when it failed.</param>
/// <param name="SessionsMost">The most people who were logged in and had not sent everything.</param>
/// <param name="LogInsTurnedAway">Log-ins that were turned away because log-ins failed or the site was full of sessions.</param>
/// <param name="Stations">In the order in which exchanges pass.</param>
public sealed record SystemReport(int Unit, long Lost, int SessionsMost, long LogInsTurnedAway, ImmutableArray<StationReport> Stations) : IProcessReport<SystemReport>
{
    internal static SystemReport Of(int unit, QuestionnairePlan plan, ReadOnlySpan<Station> stations, SimTime now, long lost, int sessionsMost, long logInsTurnedAway)
    {
        var reports = ImmutableArray.CreateBuilder<StationReport>(stations.Length);
        foreach (Station station in stations)
        {
            station.Settle(now);
            StationMinute[] kept = [.. station.Minutes], whole = [.. kept.Where((_, minute) => (minute + 1) % plan.Minutes != 0)];
            reports.Add(new StationReport(
                station.Plan.Name, station.Arrivals, station.Rejected, station.Expired, station.Served, station.LineMost, station.BusyTime, station.PresentTime, [.. kept])
            {
                BusyMost = whole.Select(minute => minute.BusyTime).DefaultIfEmpty(0).Max(),
                ArrivalsMost = whole.Select(minute => minute.Arrivals).DefaultIfEmpty(0).Max(),
            });
        }
        return new SystemReport(unit, lost, sessionsMost, logInsTurnedAway, reports.MoveToImmutable());
    }

    public void Write(SnapshotWriter writer)
    {
        writer.WriteInt32(Unit);
        writer.WriteInt64(Lost);
        writer.WriteInt32(SessionsMost);
        writer.WriteInt64(LogInsTurnedAway);
        writer.WriteInt32(Stations.Length);
        foreach (StationReport station in Stations) station.Write(writer);
    }

    /// <exception cref="SnapshotException">The bytes are no report.</exception>
    public static SystemReport Read(SnapshotReader reader)
    {
        (int unit, long lost, int sessionsMost, long logInsTurnedAway) = (reader.ReadInt32(), reader.ReadInt64(), reader.ReadInt32(), reader.ReadInt64());
        var stations = new StationReport[reader.ReadCount(8)];
        for (int i = 0; i < stations.Length; i++) stations[i] = StationReport.Read(reader);
        return new SystemReport(unit, lost, sessionsMost, logInsTurnedAway, [.. stations]);
    }
}
