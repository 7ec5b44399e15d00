using System.Collections.Immutable;
using System.Globalization;
using RolloutSim.Client.Report.Charts;
using RolloutSim.Client.Report.Document;
using RolloutSim.Client.Runs;
using RolloutSim.Client.Screen;
using RolloutSim.Client.Texts;
using RolloutSim.Model.Season;
using RolloutSim.Scenarios;

namespace RolloutSim.Client.Report.Sections;

/// <summary>The reporting and management systems: how long submissions took to get through, by deadline, and the evening of the longest line.</summary>
internal static class SystemsSection
{
    private const int QuarterMinutes = 15, DueShown = 3;

    /// <summary>Utilisation from which a system is near its limits, and from which it is at them; seconds from which getting through is slow, and from which it is bad.</summary>
    private const double Busy = 0.7, Full = 0.9, Slow = 60, Bad = 600;

    public static ReportSection? Make(RunRecord run)
    {
        ImmutableArray<SubmissionSummary> systems = run.Summary.Study?.Submissions ?? run.Summary.Submissions;
        if (systems.IsDefaultOrEmpty) return null;
        return new ReportSection
        {
            Id = "systems",
            Title = Bilingual.Say(TextId.ReportSystems),
            Lead = Bilingual.Say(TextId.ReportSystemsLead, run.Manifest.Replication),
            Figures = [.. systems.Where(system => !system.Day.Queue.IsEmpty).Select(Figure)],
            Facts = [.. systems.Select(system => new ReportFact(Name(system), Bilingual.Both(texts => string.Join(texts[TextId.ListComma], SubmissionScreen.Pieces(system, texts).Select(piece => piece.Text)))))],
            Table = new ReportTable(
                [
                    new(Bilingual.Say(TextId.ColumnSystem)), new(Bilingual.Say(TextId.ColumnWorkItem)), new(Bilingual.Say(TextId.ColumnDue)), new(Bilingual.Say(TextId.ColumnSubmissions), true),
                    new(Bilingual.Same("p50"), true), new(Bilingual.Same("P95"), true), new(Bilingual.Same("max"), true), new(Bilingual.Say(TextId.ColumnAgain), true), new(Bilingual.Say(TextId.ColumnLine), true),
                ],
                [
                    .. from system in systems
                       from item in system.Items
                       orderby item.P95S descending
                       select Row(system, item, run.Plan),
                ],
                Shown: 8),
        };
    }

    private static ImmutableArray<ReportCell> Row(SubmissionSummary system, SubmissionItemSummary item, Plan plan) =>
    [
        Name(system), item.Name, item.Due is { } due ? ReportNames.Due(due, Results.CivilText.TestDay(plan, DateOnly.FromDateTime(Bilingual.Civil(due)))) : Bilingual.Same(""), Number(item.Submissions),
        Seconds(item.P50S), new ReportCell(Bilingual.Same(Seconds(item.P95S)), item.P95S >= Bad ? ReportTone.Bad : item.P95S >= Slow ? ReportTone.Warning : ReportTone.None), Seconds(item.MaxS), Number(item.Again), Number(item.QueueMost),
    ];

    private static ReportFigure Figure(SubmissionSummary system)
    {
        SubmissionDaySummary day = system.Day;
        DateTime date = Bilingual.Civil(day.From).Date;
        LocalName[] due = [.. system.Items.Where(item => item.Due is { } at && Bilingual.Civil(at).Date == date).Select(item => item.Name)];
        double busiest = day.Utilisation.Max();
        return new ReportFigure(
            Bilingual.Say(
                TextId.ReportSystemsDay, Name(system), Bilingual.Day(day.From), Bilingual.Say(day.Queue.Max() > 0 ? TextId.ReportSystemsLongest : TextId.ReportSystemsBusiest),
                due.Length switch
                {
                    0 => Bilingual.Say(TextId.ReportSystemsNothingDue),
                    <= DueShown => Bilingual.Say(TextId.ReportSystemsDue, Bilingual.List(due)),
                    _ => Bilingual.Say(TextId.ReportSystemsDueMore, Bilingual.List(due[..DueShown]), due.Length - DueShown),
                }),
            Bilingual.Say(TextId.ReportSystemsDescription, day.Tries.Length, Bilingual.Time(day.From), day.Tries.Max(), day.Queue.Max()),
            new CurveChart(
                Bilingual.Minute(day.From),
                [
                    Curve(TextId.ReportKeyTries, TextId.ReportAxisTries, day.Tries),
                    .. day.Queue.Max() > 0 ? [Curve(TextId.ReportKeyQueue, TextId.ReportAxisQueue, day.Queue)] : Array.Empty<CurveRow>(),
                    new CurveRow(
                        Bilingual.Say(TextId.ReportKeyBusy), Bilingual.Say(TextId.ReportAxisBusy), [.. day.Utilisation.Select(share => Math.Round(share * 100, 2))], Math.Max(1, Math.Round(busiest * 100, 2)), Bilingual.Same(Number(busiest * 100) + " %"),
                        busiest >= Full ? ReportTone.Bad : busiest >= Busy ? ReportTone.Warning : ReportTone.None),
                ],
                [new ChartKey("series-1", Bilingual.Say(TextId.ReportKeyQuarter))], QuarterMinutes));
    }

    private static CurveRow Curve(TextId label, TextId unit, ImmutableArray<int> values) =>
        new(Bilingual.Say(label), Bilingual.Say(unit), [.. values.Select(value => (double)value)], Math.Max(1, values.Max()), Bilingual.Same(Number(values.Max())));

    private static LocalName Name(SubmissionSummary system) => Bilingual.Both(texts => SubmissionScreen.Name(system.System, texts));

    private static string Seconds(double seconds) => SubmissionScreen.Time(seconds);

    private static string Number(double value) => value.ToString(Math.Abs(value) < 10 ? "0.##" : "N0", CultureInfo.InvariantCulture);
}
