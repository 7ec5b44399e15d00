using System.Collections.Immutable;
using RolloutSim.Model.Custody;
using RolloutSim.Model.Incidents;
using RolloutSim.Model.Kernel;
using RolloutSim.Model.Questionnaire;
using RolloutSim.Model.Staffing;
using RolloutSim.Model.Submissions;
using RolloutSim.Model.TestDays;
using RolloutSim.Model.Visits;

namespace RolloutSim.Model.Season;

/// <summary>What the processes of a season told, by sort of process; a part that the plan has not told nothing.</summary>
/// <remarks>A process that tells something adds its array here, in <see cref="Read"/> and in the two that write and read a replication's.</remarks>
public sealed record SeasonReports
{
    public static readonly SeasonReports None = new();

    /// <summary>Of the units' offices.</summary>
    public ImmutableArray<UnitReport> Offices { get; init; } = [];

    /// <summary>Of the schools on the test days.</summary>
    public ImmutableArray<SiteReport> Sites { get; init; } = [];

    /// <summary>Of the counties' secure rooms and vehicles.</summary>
    public ImmutableArray<StoreReport> Stores { get; init; } = [];

    /// <summary>Of the tool packages.</summary>
    public ImmutableArray<PackageReport> Packages { get; init; } = [];

    /// <summary>Of the desks that had anything to do.</summary>
    public ImmutableArray<DeskReport> Desks { get; init; } = [];

    /// <summary>Of the counties' staffing.</summary>
    public ImmutableArray<StaffingReport> Staffing { get; init; } = [];

    /// <summary>Of the counties' terminals.</summary>
    public ImmutableArray<TrafficReport> Traffic { get; init; } = [];

    /// <summary>Of the sites of the questionnaire system.</summary>
    public ImmutableArray<SystemReport> Systems { get; init; } = [];

    /// <summary>Of the counties' visits.</summary>
    public ImmutableArray<VisitsReport> Visits { get; init; } = [];

    /// <summary>Of the reporting and management systems, all in one.</summary>
    public ImmutableArray<SubmissionsReport> Submissions { get; init; } = [];

    /// <param name="reports">Each with the code of its process, in any order; each array keeps it.</param>
    /// <exception cref="SnapshotException">A process is of no known sort, or its bytes are no report of that sort.</exception>
    public static SeasonReports Read(IEnumerable<(string Process, ReadOnlyMemory<byte> Content)> reports)
    {
        ILookup<string, ReadOnlyMemory<byte>> bySort = reports.ToLookup(report => report.Process[(report.Process.IndexOf('#', StringComparison.Ordinal) + 1)..], report => report.Content);
        ImmutableArray<T> Of<T>(LpKind sort)
            where T : IProcessReport<T> => Named<T>(sort.Name);
        ImmutableArray<T> Named<T>(string sort)
            where T : IProcessReport<T> => [.. bySort[sort].Select(content => T.Read(new SnapshotReader(content)))];
        string[] known = [UnitOffices.Sort.Name, SchoolSite.Sort.Name, CountyStore.Sort.Name, ToolPackage.Sort.Name, CountyStaffing.Sort.Name, IncidentDesk.Sort.Name, QuestionnaireIndex.ReceivingName, SystemSite.Sort.Name, CountyVisits.Sort.Name, SubmissionSystems.Sort.Name];
        if (bySort.Select(sort => sort.Key).Except(known).FirstOrDefault() is { } unknown) throw new SnapshotException($"A process of the sort '{unknown}' has told something, and no such sort is known.");
        return new SeasonReports
        {
            Offices = Of<UnitReport>(UnitOffices.Sort),
            Sites = Of<SiteReport>(SchoolSite.Sort),
            Stores = Of<StoreReport>(CountyStore.Sort),
            Packages = Of<PackageReport>(ToolPackage.Sort),
            Staffing = Of<StaffingReport>(CountyStaffing.Sort),
            Traffic = Named<TrafficReport>(QuestionnaireIndex.ReceivingName),
            Systems = Of<SystemReport>(SystemSite.Sort),
            Visits = Of<VisitsReport>(CountyVisits.Sort),
            Submissions = Of<SubmissionsReport>(SubmissionSystems.Sort),
            Desks = [.. Of<DeskReport>(IncidentDesk.Sort).Where(desk => !desk.IsEmpty)],
        };
    }

    /// <summary>What the processes of a finished or stopped run have to tell.</summary>
    public static SeasonReports Of(IEnumerable<LogicalProcess> processes)
    {
        var writer = new SnapshotWriter();
        return Read(processes.Where(process => process is IReporting).Select(process =>
        {
            writer.Clear();
            ((IReporting)process).WriteReport(writer);
            return (process.Code, (ReadOnlyMemory<byte>)writer.ToArray());
        }));
    }

    /// <summary>What a replication among many keeps: not every post that was manned as planned.</summary>
    public SeasonReports InBrief() => this with { Staffing = [.. Staffing.Select(report => report.InBrief())] };

    /// <summary>Writes all but the offices' reports, of which a replication keeps less.</summary>
    internal void WriteWithoutOffices(SnapshotWriter writer)
    {
        Write(writer, Sites);
        Write(writer, Stores);
        Write(writer, Packages);
        Write(writer, Staffing);
        Write(writer, Desks);
        Write(writer, Traffic);
        Write(writer, Systems);
        Write(writer, Visits);
        Write(writer, Submissions);
    }

    /// <summary>Reads what <see cref="WriteWithoutOffices"/> wrote.</summary>
    internal static SeasonReports ReadWithoutOffices(SnapshotReader reader) => new()
    {
        Sites = Read<SiteReport>(reader),
        Stores = Read<StoreReport>(reader),
        Packages = Read<PackageReport>(reader),
        Staffing = Read<StaffingReport>(reader),
        Desks = Read<DeskReport>(reader),
        Traffic = Read<TrafficReport>(reader),
        Systems = Read<SystemReport>(reader),
        Visits = Read<VisitsReport>(reader),
        Submissions = Read<SubmissionsReport>(reader),
    };

    private static void Write<T>(SnapshotWriter writer, ImmutableArray<T> reports)
        where T : IProcessReport<T>
    {
        writer.WriteInt32(reports.Length);
        foreach (T report in reports) report.Write(writer);
    }

    private static ImmutableArray<T> Read<T>(SnapshotReader reader)
        where T : IProcessReport<T>
    {
        var reports = new T[reader.ReadCount(4)];
        for (int i = 0; i < reports.Length; i++) reports[i] = T.Read(reader);
        return [.. reports];
    }
}
