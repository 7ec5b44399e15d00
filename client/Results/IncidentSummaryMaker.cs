using System.Collections.Immutable;
using RolloutSim.Client.Runs;
using RolloutSim.Model.Incidents;
using RolloutSim.Model.Kernel;
using RolloutSim.Model.Season;
using RolloutSim.Model.Statistics;
using RolloutSim.Scenarios;

namespace RolloutSim.Client.Results;

/// <summary>Makes the summary of the incidents out of what the desks told.</summary>
internal static class IncidentSummaryMaker
{
    private const int OverloadedMost = 20;

    /// <summary>Of all replications; null where the plan has no such process.</summary>
    public static IncidentSummary? Make(StudyResults results)
    {
        Plan plan = results.Plan;
        if (plan.Season.Incidents is null) return null;
        ImmutableArray<IncidentResult>[] seasons = [.. results.Replications.Select(replication => replication.Reports.Desks.SelectMany(desk => desk.Incidents).ToImmutableArray())];
        double Mean(Func<IncidentResult, bool> isCounted) => Math.Round(seasons.Average(season => season.Count(isCounted)), 4);
        return new IncidentSummary
        {
            Levels = [.. Enum.GetValues<IncidentLevel>().Select(level => Level(plan.Season.Incidents, seasons, level))],
            Unresolved = Mean(incident => incident.State != IncidentState.Resolved),
            RaisedBySpread = Mean(incident => incident.Rule == ClassRule.Spread),
            TakenAbove = Mean(incident => incident.Steps.Any(step => step is { Step: IncidentStep.Acknowledged, By: IncidentSeat.City or IncidentSeat.Province or IncidentSeat.Centre })),
            Overloaded = Overloaded(plan, [.. results.Replications.Select(replication => replication.Reports)]),
        };
    }

    /// <summary>Of one season; null where the plan has no such process.</summary>
    public static ImmutableArray<IncidentRow>? Rows(SeasonResults results) => results.Plan.Season.Incidents is null
        ? null
        : [
            .. results.Reports.Desks.SelectMany(desk => desk.Incidents.Select(incident => (Desk: desk, Incident: incident)))
                .OrderBy(pair => pair.Incident.At).ThenBy(pair => pair.Desk.Unit).ThenBy(pair => pair.Incident.Kind).ThenBy(pair => pair.Incident.Ordinal)
                .Take(RunSummary.IncidentsMost).Select(pair => Row(results.Plan, pair.Desk, pair.Incident)),
        ];

    /// <summary>Those that happened in a unit, of a county in its schools too, in order of time.</summary>
    public static ImmutableArray<IncidentRow> RowsOf(Plan plan, SeasonReports reports, int unit) =>
    [
        .. from desk in reports.Desks
           where UnitPosts.IsOf(plan, desk.Unit, unit)
           from incident in desk.Incidents
           orderby incident.At, desk.Unit, incident.Kind, incident.Ordinal
           select Row(plan, desk, incident),
    ];

    private static IncidentRow Row(Plan plan, DeskReport desk, IncidentResult incident)
    {
        IncidentsPlan incidents = plan.Season.Incidents!;
        int level = (int)incident.WorstLevel;
        SimTime? called = Moment(incident, IncidentStep.Called);
        SimDuration takeWithin = incidents.Escalation.Within[(int)incident.Level - 1];
        IncidentSeat? heldBy = incident.Steps.Where(step => step.Step == IncidentStep.Acknowledged).Select(step => (IncidentSeat?)step.By).LastOrDefault();
        return new IncidentRow(
            IncidentsCsv.IdOf(plan.Season, desk, incident), CivilText.Iso(plan, incident.At), plan.Season.Units[desk.Unit].Code, plan.Units[desk.Unit].Name, incidents.Kinds[incident.Kind].Name,
            level, IncidentNames.Word(level), IncidentNames.Colour(level), IncidentNames.InFiles(incident.Rule), (int)incident.RuleLevel, CivilText.IsoOrNull(plan, incident.Acknowledged),
            CivilText.IsoOrNull(plan, incident.Reported), incident.IsReportedLate(incidents), CivilText.IsoOrNull(plan, incident.Decided), CivilText.IsoOrNull(plan, incident.Resolved), incident.Touched,
            CivilText.IsoOrNull(plan, called), heldBy is { } seat ? IncidentNames.InFiles(seat) : null, heldBy is { } by ? IncidentNames.Seat(by) : null, Minutes(takeWithin),
            called is { } since && !(incident.Acknowledged <= since + takeWithin), Minutes(incidents.ReportWithin[(int)incident.Level - 1]));
    }

    private static SimTime? Moment(IncidentResult incident, IncidentStep step) => incident.Steps.Where(each => each.Step == step).Select(each => (SimTime?)each.At).FirstOrDefault();

    private static double Minutes(SimDuration duration) => Math.Round(duration.TotalSeconds / 60, 2);

    private static IncidentLevelSummary Level(IncidentsPlan plan, ImmutableArray<IncidentResult>[] seasons, IncidentLevel level)
    {
        long[] counts = [.. seasons.Select(season => (long)season.Count(incident => incident.WorstLevel == level))];
        IncidentResult[] all = [.. seasons.SelectMany(season => season).Where(incident => incident.WorstLevel == level)];
        MeanEstimate mean = MeanEstimate.Of(counts);
        Interval interval = mean.Interval();
        bool hasInterval = double.IsFinite(interval.Low) && double.IsFinite(interval.High);
        return new IncidentLevelSummary(
            (int)level, IncidentNames.Word((int)level), IncidentNames.Colour((int)level), Math.Round(mean.Mean, 4), hasInterval ? Math.Round(Math.Max(0, interval.Low), 4) : null, hasInterval ? Math.Round(interval.High, 4) : null,
            Minutes(plan.ReportWithin[(int)level - 1]), all.Length == 0 ? 0 : Math.Round(all.Count(incident => incident.IsReportedLate(plan)) / (double)all.Length, 4),
            Minutes(all, incident => incident.Acknowledged - incident.At), Minutes(all, incident => incident.Reported - incident.LevelSince),
            Minutes(all, incident => incident.Decided - incident.At), Minutes(all, incident => incident.Resolved - incident.At));
    }

    /// <summary>Median and 95% quantile of a length of time over the incidents that came so far.</summary>
    private static MinutesSummary? Minutes(IncidentResult[] incidents, Func<IncidentResult, SimDuration?> length)
    {
        long[] sorted = [.. incidents.Select(length).OfType<SimDuration>().Select(duration => duration.Microseconds).Order()];
        if (sorted.Length == 0) return null;
        double At(double share) => Math.Round(sorted[Math.Min(sorted.Length - 1, (int)(share * sorted.Length))] / 60e6, 2);
        return new MinutesSummary(At(0.5), At(0.95));
    }

    private static ImmutableArray<OverloadSummary> Overloaded(Plan plan, ImmutableArray<SeasonReports> seasons)
    {
        double PerSeason(IEnumerable<StationResult> seat, Func<StationResult, double> of) => Math.Round(seat.Sum(of) / seasons.Length, 4);
        return
        [
            .. (from desk in seasons.SelectMany(season => season.Desks)
               from station in desk.Stations
               group station by (desk.Unit, station.Seat) into seat
               where seat.Any(station => station.IsOverloaded)
               orderby seat.Count(station => station.IsOverloaded) descending, seat.Sum(station => station.Late + station.PassedOn) descending, seat.Key.Unit, seat.Key.Seat
               select new OverloadSummary(
                   plan.Season.Units[seat.Key.Unit].Code, plan.Units[seat.Key.Unit].Name, IncidentNames.InFiles(seat.Key.Seat), IncidentNames.Seat(seat.Key.Seat),
                   Math.Round(seat.Count(station => station.IsOverloaded) / (double)seasons.Length, 4), PerSeason(seat, station => station.Late), PerSeason(seat, station => station.PassedOn),
                   PerSeason(seat, station => station.AllBusy.TotalSeconds / 60), seat.Max(station => station.WaitingMost))).Take(OverloadedMost),
        ];
    }
}
