using System.Collections.Immutable;
using RolloutSim.Client.Runs;
using RolloutSim.Model.Custody;
using RolloutSim.Model.Kernel;
using RolloutSim.Model.Season;
using RolloutSim.Model.Statistics;
using RolloutSim.Model.TestDays;
using RolloutSim.Scenarios;

namespace RolloutSim.Client.Results;

/// <summary>Makes the summary of the test days out of what sites and packages told.</summary>
internal sealed class TestDaySummaryMaker
{
    private readonly Plan _plan;
    private readonly ImmutableArray<SeasonReports> _replications;
    private readonly SeasonPlan _season;
    private readonly TestDaysPlan _days;
    private readonly QuantileRanks _p50, _p95;

    private TestDaySummaryMaker(Plan plan, ImmutableArray<SeasonReports> replications)
    {
        (_plan, _replications, _season, _days) = (plan, replications, plan.Season, plan.Season.TestDays!);
        (_p50, _p95) = (QuantileRanks.For(replications.Length, 0.5), QuantileRanks.For(replications.Length, 0.95));
    }

    /// <summary>Of one season; null where sessions run by the clock.</summary>
    public static TestDaySummary? Make(Plan plan, SeasonReports reports) => plan.Season.TestDays is null ? null : new TestDaySummaryMaker(plan, [reports]).Make();

    /// <summary>Of many, with what held back the mail; null where sessions run by the clock.</summary>
    public static TestDaySummary? Make(StudyResults results)
    {
        if (results.Plan.Season.TestDays is null) return null;
        var maker = new TestDaySummaryMaker(results.Plan, [.. results.Replications.Select(replication => replication.Reports)]);
        (string? holder, double share) = maker.HoldsBackMail(results);
        return maker.Make() with
        {
            HoldsBackMail = holder,
            HoldsBackShare = Math.Round(share, 4),
            CardsHoldBackMail = share > 0.5 && maker._days.Sessions.Any(session => session.Kind == SessionKind.PeEntry && maker._season.WorkItems[session.Item].Id == holder),
        };
    }

    private TestDaySummary Make()
    {
        double Mean(Func<SeasonReports, double> of) => Math.Round(_replications.Average(of), 4);
        long[] waits = [.. _replications.Where(HasWaited).Select(reports => reports.Sites.Max(site => site.LongestWait.Microseconds)).Order()];
        SchoolCounts counts = Count();
        bool Is(SessionKind kind) => _days.Sessions.Any(session => session.Kind == kind);
        return new TestDaySummary
        {
            Schools = counts.Schools,
            LastPackage = _season.Custody is null ? null : Last(reports => reports.Packages.Select(FirstAtSchool)),
            LastQuestionnaire = Is(SessionKind.AdultsQuestionnaire) ? Last(reports => reports.Sites.SelectMany(site => EndsOf(site, SessionKind.AdultsQuestionnaire))) : null,
            SchoolsWithTerminals = counts.WithTerminals,
            AdultsWaiting = Mean(reports => reports.Sites.Sum(site => site.AdultsWaited)),
            WaitP50Min = Minutes(waits, 0.5),
            WaitP95Min = Minutes(waits, 0.95),
            LastPupil = Is(SessionKind.PeTest) ? Last(reports => reports.Sites.Select(site => site.LastPupil)) : null,
            LastCard = Is(SessionKind.PeEntry) ? Last(reports => reports.Sites.Select(site => site.LastCard)) : null,
            LastReturn = _season.Custody is null || !Is(SessionKind.Return) ? null : Last(reports => reports.Packages.Select(LastInCounty)),
            LateSessions = Mean(reports => Sessions(reports).Count(session => session.IsLate(_days))),
            GivenUp = Mean(reports => Sessions(reports).Count(session => session.State == SessionState.GivenUp)),
            PupilsWithout = Mean(reports => Sessions(reports).Where(session => session.State == SessionState.GivenUp).Sum(session => session.People)),
            Handovers = Mean(reports => reports.Packages.Sum(package => package.Ledger.Length)),
        };
    }

    private static bool HasWaited(SeasonReports reports) => reports.Sites.Any(site => site.AdultsWaited > 0);

    private static IEnumerable<SessionResult> Sessions(SeasonReports reports) => reports.Sites.SelectMany(site => site.Sessions);

    private IEnumerable<SimTime> EndsOf(SiteReport site, SessionKind kind) =>
        site.Sessions.Where(session => _days.Sessions[session.Session].Kind == kind).Select(session => session.Ended);

    private static SimTime FirstAtSchool(PackageReport package) => package.Ledger.FirstOrDefault(line => line.To == CustodyPlace.School)?.At ?? SimTime.Never;

    private static SimTime LastInCounty(PackageReport package) =>
        package.Ledger.LastOrDefault(line => line is { From: CustodyPlace.WayBack, To: CustodyPlace.County })?.At ?? SimTime.Never;

    private MomentSummary Last(Func<SeasonReports, IEnumerable<SimTime>> of)
    {
        long[] last = [.. _replications.Select(reports => of(reports).Max().Microseconds).Order()];
        return new MomentSummary(StudySummaryMaker.Quantile(_plan, _p50.Of(last)), StudySummaryMaker.Quantile(_plan, _p95.Of(last)));
    }

    /// <summary>The quantile of sorted lengths of time, in minutes; null where there are none.</summary>
    private static double? Minutes(long[] sorted, double share) =>
        sorted.Length == 0 ? null : Math.Round(sorted[Math.Min(sorted.Length - 1, (int)(share * sorted.Length))] / 60e6, 2);

    /// <summary>The last session on the way to the mail that took its time: neither packing nor the way back, which follow from it.</summary>
    private (string? Item, double Share) HoldsBackMail(StudyResults results)
    {
        if (_season.Custody is not { Mailed: >= 0 and int mailed } || results.Dated.IndexOf(mailed) is not (>= 0 and int place)) return (null, 0);
        Dictionary<int, SessionKind> kinds = _days.Sessions.ToDictionary(session => session.Item, session => session.Kind);
        IGrouping<int, int>? most = results.Replications
            .Select(replication => replication.Paths[place].Select(results.ItemAt).FirstOrDefault(item => kinds.TryGetValue(item, out SessionKind kind) && kind is not (SessionKind.Return or SessionKind.Packing), -1))
            .Where(item => item >= 0)
            .GroupBy(item => item).OrderByDescending(group => group.Count()).ThenBy(group => group.Key).FirstOrDefault();
        return most is null ? (null, 0) : (_season.WorkItems[most.Key].Id, most.Count() / (double)results.Replications.Length);
    }

    private SchoolCounts Count()
    {
        ImmutableArray<Model.Units.SchoolFacts> schools = [.. _season.Schools.OfType<Model.Units.SchoolFacts>()];
        return new SchoolCounts(schools.Length, schools.Count(school => school.Terminals >= school.Adults));
    }

    private readonly record struct SchoolCounts(int Schools, int WithTerminals);
}
