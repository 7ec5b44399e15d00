using System.Collections.Immutable;
using System.Globalization;
using RolloutSim.Client.Report.Charts;
using RolloutSim.Client.Report.Document;
using RolloutSim.Client.Runs;
using RolloutSim.Client.Screen;
using RolloutSim.Client.Texts;
using RolloutSim.Model.Season;

namespace RolloutSim.Client.Report.Sections;

/// <summary>The incidents: how many of each level, how long until somebody had them, knew, decided and was done, against the limits, and who had too much to do.</summary>
/// <remarks>3 is the gravest: a level never stands without its number and its word.</remarks>
internal static class IncidentsSection
{
    private const int SeatsDrawn = 8;

    public static ReportSection? Make(RunRecord run) => run.Summary.Study is { } study ? Make(study) : Make(run.Summary.Incidents);

    private static ReportSection? Make(StudySummary study)
    {
        if (study.Incidents is not { } incidents) return null;
        IncidentLevelSummary[] seen = [.. incidents.Levels.Where(level => level.PerSeason > 0)];
        List<ReportFigure> figures = [];
        if (seen.Length > 0) figures.Add(Counts(seen));
        if (!incidents.Overloaded.IsEmpty) figures.Add(Overload(incidents.Overloaded));
        return new ReportSection
        {
            Id = "incidents",
            Title = Bilingual.Say(TextId.ReportIncidents),
            Lead = Bilingual.Say(seen.Length > 0 ? TextId.ReportIncidentsLead : TextId.ReportIncidentsNone, study.Replications),
            Figures = [.. figures],
            Table = seen.Length == 0 ? null : new ReportTable(
                [
                    new(Bilingual.Say(TextId.ReportLevel)), new(Bilingual.Say(TextId.ColumnASeason), true), new(Bilingual.Say(TextId.ReportTakenMin), true), new(Bilingual.Say(TextId.ReportToldMin), true),
                    new(Bilingual.Say(TextId.ColumnToldLate), true), new(Bilingual.Say(TextId.ReportDecidedMin), true), new(Bilingual.Say(TextId.ReportResolvedMin), true),
                ],
                [.. seen.Select(Cells)], Shown: null),
            Notes = [.. Notes(incidents)],
        };
    }

    private static ReportFigure Counts(IncidentLevelSummary[] levels)
    {
        ImmutableArray<IntervalRow> rows = [.. levels.Select(level => new IntervalRow(
            Level(level.Level, level.Word), Bilingual.Same(""), level.PerSeason, level.Low ?? level.PerSeason, level.High ?? level.PerSeason,
            Bilingual.Same(Count(level)), Tone(level.Level)))];
        return new ReportFigure(
            Bilingual.Say(TextId.ReportIncidentsCaption),
            Bilingual.List(rows.Select(row => Bilingual.Both(texts => $"{texts.Name(row.Label)} {texts.Name(row.Text)}"))),
            new IntervalChart(Bilingual.Say(TextId.ReportAxisIncidents), rows, 0, null, [new("value", Bilingual.Say(TextId.ReportKeyMean)), new("interval", Bilingual.Say(TextId.ReportKeyInterval))]));
    }

    private static ReportFigure Overload(ImmutableArray<OverloadSummary> seats)
    {
        ImmutableArray<StackRow> rows = [.. seats.Take(SeatsDrawn).Select(seat => new StackRow(
            Bilingual.Both(texts => texts.Say(TextId.ReportSeatOf, texts.Name(seat.SeatName), texts.Name(seat.UnitName))),
            Bilingual.Say(TextId.ReportOverloadedShare, ChanceText.Whole(seat.Share), Number(seat.AllBusyMin)), [seat.Late, seat.PassedOn], Bilingual.Say(TextId.ReportASeason, Number(seat.Late + seat.PassedOn)),
            [Bilingual.Same(Number(seat.Late)), Bilingual.Same(Number(seat.PassedOn))]))];
        return new ReportFigure(
            Bilingual.Say(TextId.ReportOverloadCaption, rows.Length, seats.Length),
            Bilingual.List(rows.Select(row => Bilingual.Both(texts => $"{texts.Name(row.Label)} {texts.Name(row.Text)}"))),
            new StackChart(Bilingual.Say(TextId.ReportAxisOverload), [new("series-1", Bilingual.Say(TextId.ColumnWaitedTooLong)), new("series-2", Bilingual.Say(TextId.ColumnPassedOn))], rows));
    }

    private static ImmutableArray<ReportCell> Cells(IncidentLevelSummary level) =>
    [
        new ReportCell(Level(level.Level, level.Word), Tone(level.Level)), Count(level), Minutes(level.Acknowledged), Minutes(level.Told),
        new ReportCell(Bilingual.Say(TextId.LateOfLimit, ChanceText.Whole(level.ToldLate), Number(level.LimitMin)), level.ToldLate > 0.05 ? ReportTone.Bad : ReportTone.None), Minutes(level.Decided), Minutes(level.Resolved),
    ];

    private static IEnumerable<LocalName> Notes(IncidentSummary incidents)
    {
        if (incidents.RaisedBySpread > 0) yield return Bilingual.Say(TextId.RaisedBySpread, Number(incidents.RaisedBySpread));
        if (incidents.TakenAbove > 0) yield return Bilingual.Say(TextId.TakenAbove, Number(incidents.TakenAbove));
        if (incidents.Unresolved > 0) yield return Bilingual.Say(TextId.IncidentsUnresolved, Number(incidents.Unresolved));
    }

    /// <summary>Of one season: each incident, in the order in which they happened.</summary>
    private static ReportSection? Make(ImmutableArray<IncidentRow>? incidents)
    {
        if (incidents is not { IsEmpty: false } rows) return null;
        ReportCell Clock(string? iso) => iso is null ? "–" : Bilingual.Same(Bilingual.Civil(iso).ToString("HH:mm", CultureInfo.InvariantCulture));
        ImmutableArray<ReportCell> Cells(IncidentRow row) =>
        [
            Bilingual.Time(row.At), new ReportCell(Level(row.Level, row.Word), Tone(row.Level)), row.Kind, row.UnitName, Clock(row.Acknowledged),
            row.Told is null || row.IsToldLate ? new ReportCell(Bilingual.Same($"{(row.Told is null ? "–" : Clock(row.Told).Text.En)} ✗"), ReportTone.Bad) : Clock(row.Told), Clock(row.Decided), Clock(row.Resolved),
        ];
        return new ReportSection
        {
            Id = "incidents",
            Title = Bilingual.Say(TextId.ReportIncidents),
            Lead = Bilingual.Say(TextId.ReportIncidentsOne, rows.Length),
            Table = new ReportTable(
                [
                    new(Bilingual.Say(TextId.ColumnWhen)), new(Bilingual.Say(TextId.ReportLevel)), new(Bilingual.Say(TextId.ColumnWhat)), new(Bilingual.Say(TextId.ColumnUnit)), new(Bilingual.Say(TextId.ColumnTaken), true),
                    new(Bilingual.Say(TextId.ColumnTold), true), new(Bilingual.Say(TextId.ColumnDecided), true), new(Bilingual.Say(TextId.ColumnResolved), true),
                ],
                [.. rows.Select(Cells)], Shown: Math.Min(rows.Length, 10)),
        };
    }

    private static LocalName Level(int level, LocalName word) => Bilingual.Both(texts => $"{level} {texts.Name(word)}");

    private static ReportTone Tone(int level) => level switch { 1 => ReportTone.Good, 2 => ReportTone.Warning, _ => ReportTone.Bad };

    private static string Count(IncidentLevelSummary level) => level is { Low: { } low, High: { } high } ? $"{Number(level.PerSeason)} ({Number(low)}–{Number(high)})" : Number(level.PerSeason);

    private static ReportCell Minutes(MinutesSummary? minutes) => minutes is null ? "–" : $"{Number(minutes.P50)} ({Number(minutes.P95)})";

    private static string Number(double value) => value.ToString(value switch { < 0.1 => "0.###", < 10 => "0.#", _ => "0" }, CultureInfo.InvariantCulture);
}
