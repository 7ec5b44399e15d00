using System.Globalization;
using RolloutSim.Model.Custody;
using RolloutSim.Model.Incidents;
using RolloutSim.Model.Season;
using RolloutSim.Model.TestDays;
using RolloutSim.Silo.Views;

namespace RolloutSim.Silo.Metrics;

/// <summary>All series of a run: defined once, for <c>/metrics</c> and for files alike. Units below the province are no labels, so that a nation stays below 5,000 series.</summary>
public static class RunSeries
{
    /// <summary>In the order in which they are written.</summary>
    public static readonly IReadOnlyList<(SeriesDefinition Definition, Func<RunSnapshot, IEnumerable<SeriesSample>> Samples)> All =
    [
        (Gauge("run.info", "", "Which plan, seed and replication a run is of; always 1."), run => One(1, ("plan", run.Plan.Season.Name), ("seed", Text(run.Seed)), ("replication", Text(run.Replication)))),
        (Gauge("simulated_timestamp", "s", "The simulated moment, seconds since 1970 in UTC."), run => One(run.Figures.Simulated.ToUnixTimeMilliseconds() / 1000.0)),
        (Gauge("pace", "", "Simulated seconds for each second of wall time that were asked for; 0: as fast as it can."), run => One(run.Figures.Pace)),
        (Gauge("paused", "", "1 while the run waits for somebody to resume or step."), run => One(run.Figures.IsPaused ? 1 : 0)),
        (OfSeason(Gauge("work_items", "{item}", "Work items of the season by province, phase and how they stand: open, overdue, done (on time), late (done after the due date).")), WorkItems),
        (OfSeason(Gauge("deadline.work_items", "{item}", "The same for each dated work item, over all units.")), Deadlines),
        (OfSeason(Gauge("deadline.timestamp", "s", "When a dated work item is due, seconds since 1970 in UTC.")), DueDates),
        (OfSeason(Gauge("incidents", "{incident}", "Incidents by province, level (3 is the gravest) and state.")), Incidents),
        (OfSeason(Gauge("incidents.reported_late", "{incident}", "Incidents that the level which must hear of them did not hear of within the limit.")), run => One(run.Season.Incidents.Count(incident => incident.ReportedLate))),
        (OfSeason(Gauge("posts.empty", "{post}", "Posts, each half-day counted, at which nobody stood, by province and cause.")), Posts),
        (OfSeason(Gauge("sessions", "{session}", "Sessions of the test days by province and state.")), Sessions),
        (OfSeason(Gauge("packages", "{package}", "Tool packages by province and place.")), Packages),
        (OfSeason(Gauge("questionnaire.sessions_active", "{session}", "Heads, teachers and pupils at terminals by province.")), Active),
        (OfSeason(Counter("questionnaire.sessions", "{session}", "Sessions at terminals by province and what became of them: began, done, gave-up.")), QuestionnaireSessions),
        (OfSeason(Counter("questionnaire.requests", "{request}", "Requests to the questionnaire system by province and what became of them: asked (retries included), answered, rejected, timed-out, retried.")), Requests),
        (OfSeason(Gauge("questionnaire.latency", "s", "How long an exchange with the questionnaire system took over the season so far, from the intended moment of the request, by quantile.")), Latency),
        (Counter("windows", "{window}", "Windows that were run."), run => One(run.Figures.Windows)),
        (Counter("events", "{event}", "Events that were handled."), run => One(run.Figures.Events)),
        (Counter("grain_calls", "{call}", "Calls between the grains of a run since this process began to drive it."), run => run.Figures.Calls is { } calls ? One(calls) : []),
        (Counter("barrier_wait", "s", "How long a run waited from the first province's reply to the last's."), run => run.Figures.BarrierSeconds is { } seconds ? One(seconds) : []),
        (Counter("epochs", "{epoch}", "Epochs: above 1, so many times less one the run went back to a checkpoint."), run => run.Figures.Epochs is { } epochs ? One(epochs) : []),
    ];

    private static SeriesDefinition Gauge(string name, string unit, string help) => new($"rolloutsim.{name}", unit, SeriesKind.Gauge, help);

    private static SeriesDefinition Counter(string name, string unit, string help) => new($"rolloutsim.{name}", unit, SeriesKind.Counter, help);

    private static SeriesDefinition OfSeason(SeriesDefinition definition) => definition with { IsOfSeason = true };

    private static IEnumerable<SeriesSample> WorkItems(RunSnapshot run) =>
        from part in run.Parts
        from phase in Enum.GetValues<Phase>()
        from stand in Stands(part.Counts.Items[(int)phase])
        select new SeriesSample(stand.Count, ("province", part.Code), ("phase", ViewTexts.Word(phase)), ("state", stand.State));

    private static IEnumerable<SeriesSample> Deadlines(RunSnapshot run) =>
        from deadline in run.Season.Deadlines
        from stand in Stands(deadline.Counts)
        select new SeriesSample(stand.Count, ("item", deadline.Item), ("state", stand.State));

    private static IEnumerable<SeriesSample> DueDates(RunSnapshot run) =>
        run.Season.Deadlines.Select(deadline => new SeriesSample(DateTimeOffset.Parse(deadline.Due, CultureInfo.InvariantCulture).ToUnixTimeSeconds(), ("item", deadline.Item)));

    private static IEnumerable<SeriesSample> Incidents(RunSnapshot run) => run.Plan.Season.Incidents is null ? [] :
        from part in run.Parts
        from level in Enum.GetValues<IncidentLevel>()
        from state in Enum.GetValues<IncidentState>()
        select new SeriesSample(part.Counts.IncidentsOf(level, state), ("province", part.Code), ("level", Text((byte)level)), ("state", ViewTexts.Word(state)));

    private static IEnumerable<SeriesSample> Posts(RunSnapshot run) => run.Plan.Season.Staffing is null ? [] :
        from part in run.Parts
        from cause in Enum.GetValues<PostCause>()
        where cause != PostCause.Manned
        select new SeriesSample(part.Counts.EmptyPosts[(int)cause], ("province", part.Code), ("cause", ViewTexts.Word(cause)));

    private static IEnumerable<SeriesSample> Sessions(RunSnapshot run) => run.Plan.Season.TestDays is null ? [] :
        from part in run.Parts
        from state in Enum.GetValues<SessionState>()
        select new SeriesSample(part.Counts.Sessions[(int)state], ("province", part.Code), ("state", ViewTexts.Word(state)));

    private static IEnumerable<SeriesSample> Packages(RunSnapshot run) => run.Plan.Season.Custody is null ? [] :
        from part in run.Parts
        from place in Enum.GetValues<CustodyPlace>()
        select new SeriesSample(part.Counts.Packages[(int)place], ("province", part.Code), ("place", ViewTexts.Word(place)));

    private static IEnumerable<SeriesSample> Active(RunSnapshot run) => run.Plan.Season.Questionnaire is null ? [] :
        run.Parts.Select(part => new SeriesSample(part.Counts.Traffic.Active, ("province", part.Code)));

    private static IEnumerable<SeriesSample> QuestionnaireSessions(RunSnapshot run) => run.Plan.Season.Questionnaire is null ? [] :
        from part in run.Parts
        let traffic = part.Counts.Traffic
        from result in ((string Name, long Count)[])[("began", traffic.Began), ("done", traffic.Done), ("gave-up", traffic.GaveUp)]
        select new SeriesSample(result.Count, ("province", part.Code), ("result", result.Name));

    private static IEnumerable<SeriesSample> Requests(RunSnapshot run) => run.Plan.Season.Questionnaire is null ? [] :
        from part in run.Parts
        let traffic = part.Counts.Traffic
        from result in ((string Name, long Count)[])
            [("asked", traffic.Asked), ("answered", traffic.Answered), ("rejected", traffic.Rejected), ("timed-out", traffic.TimedOut), ("retried", traffic.Retried)]
        select new SeriesSample(result.Count, ("province", part.Code), ("result", result.Name));

    private static IEnumerable<SeriesSample> Latency(RunSnapshot run) =>
        from latency in run.Season.Latencies
        from quantile in ((string Name, double Seconds)[])[("0.5", latency.P50), ("0.95", latency.P95), ("0.99", latency.P99)]
        select new SeriesSample(quantile.Seconds, ("exchange", ViewTexts.Word(latency.Exchange)), ("quantile", quantile.Name));

    private static IEnumerable<(string State, int Count)> Stands(ItemCounts counts) =>
        [("open", counts.Of - counts.Done - counts.Overdue), ("overdue", counts.Overdue), ("done", counts.Done - counts.Late), ("late", counts.Late)];

    private static SeriesSample[] One(double value, params (string, string)[] labels) => [new SeriesSample(value, labels)];

    private static string Text(uint number) => number.ToString(CultureInfo.InvariantCulture);
}
