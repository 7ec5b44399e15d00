using System.Collections.Immutable;
using System.Globalization;
using RolloutSim.Client.Texts;
using RolloutSim.Model.Custody;
using RolloutSim.Model.Kernel;
using RolloutSim.Model.Season;
using RolloutSim.Model.TestDays;
using RolloutSim.Scenarios;

namespace RolloutSim.Client.Results;

/// <summary>Something that is counted in each replication, the fewer the better: a column of a table of replications.</summary>
/// <param name="Name">Of the column: <c>pupils_touched</c>.</param>
/// <param name="Text">What people call it.</param>
/// <param name="Count">Counts it.</param>
internal sealed record ReplicationCount(string Name, TextId Text, Func<SeasonReports, int> Count)
{
    public const string Pupils = "pupils_touched", Schools = "schools_touched", Late = "sessions_late", GivenUp = "sessions_given_up", Packages = "packages_late";

    /// <summary>Levels of incidents, 3 the gravest.</summary>
    public const int IncidentLevels = 3;

    /// <summary>Of the incidents that were of a level at their worst, 1 to 3.</summary>
    public static string OfIncidents(int level) => string.Create(CultureInfo.InvariantCulture, $"incidents_level_{level}");

    /// <summary>Those of a plan: of its test days, unless they run by the clock, and of its incidents, where it has any.</summary>
    public static ImmutableArray<ReplicationCount> Of(Plan plan) =>
        [.. plan.Season.TestDays is { } days ? OfSessions(days) : [], .. plan.Season is { TestDays: not null, Custody: { } custody } ? OfPackages(custody) : [], .. plan.Season.Incidents is null ? [] : OfIncidents()];

    private static IEnumerable<ReplicationCount> OfSessions(TestDaysPlan days)
    {
        bool IsTouched(SessionResult session) => days.Sessions[session.Session].IsTest && (session.IsLate(days) || session.Stood > SimDuration.Zero || session.State == SessionState.GivenUp);
        bool HasPupils(SessionResult session) => days.Sessions[session.Session].Kind != SessionKind.AdultsQuestionnaire;
        yield return new(Pupils, TextId.CountPupils, reports => reports.Sites.Sum(site => site.Sessions.Where(session => IsTouched(session) && HasPupils(session)).Select(session => session.People).DefaultIfEmpty(0).Max()));
        yield return new(Schools, TextId.CountSchools, reports => reports.Sites.Count(site => site.Sessions.Any(IsTouched)));
        yield return new(Late, TextId.CountLate, reports => reports.Sites.Sum(site => site.Sessions.Count(session => session.IsLate(days))));
        yield return new(GivenUp, TextId.CountGivenUp, reports => reports.Sites.Sum(site => site.Sessions.Count(session => session.State == SessionState.GivenUp)));
    }

    private static IEnumerable<ReplicationCount> OfPackages(CustodyPlan custody) => [new(Packages, TextId.CountPackages, reports => reports.Packages.Count(package => IsLate(custody, package)))];

    private static IEnumerable<ReplicationCount> OfIncidents()
    {
        foreach ((int number, TextId text) in new[] { TextId.CountIncidents1, TextId.CountIncidents2, TextId.CountIncidents3 }.Index())
            yield return new(OfIncidents(number + 1), text, reports => reports.Desks.Sum(desk => desk.Incidents.Count(incident => (int)incident.WorstLevel == number + 1)));
    }

    /// <summary>Whether a package was not in its school on some morning on which it should have been fetched.</summary>
    private static bool IsLate(CustodyPlan custody, PackageReport package)
    {
        for (int day = 0; day < custody.FetchedFrom.Length; day++)
        {
            if (custody.FetchedFrom[day].IsNever || (day > 0 && custody.Night != CarriedBy.County)) continue;
            SimTime from = custody.FetchedFrom[day], by = custody.FetchedBefore[day];
            if (!package.Ledger.Any(line => line.To == CustodyPlace.School && line.At >= from && line.At <= by)) return true;
        }
        return false;
    }
}
