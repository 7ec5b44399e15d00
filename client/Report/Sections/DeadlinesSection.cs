using System.Collections.Immutable;
using RolloutSim.Client.Report.Charts;
using RolloutSim.Client.Report.Document;
using RolloutSim.Client.Runs;
using RolloutSim.Client.Screen;
using RolloutSim.Client.Texts;
using RolloutSim.Model.Season;

namespace RolloutSim.Client.Report.Sections;

/// <summary>The ladder of deadlines: how likely each is late, nearest to the edge first.</summary>
internal static class DeadlinesSection
{
    private const int Shown = 8, LateShown = 20;

    /// <summary>A smaller share of the lateness is not named.</summary>
    private const double CauseLeast = 0.05;

    public static ReportSection? Make(RunRecord run)
    {
        if (run.Summary.Study is not { } study || study.Deadlines.IsEmpty) return null;
        ImmutableArray<StudyDeadlineSummary> open = OpenDeadlines.Of(study);
        int late = open.Count(deadline => deadline.Late.Hits > 0);
        ImmutableArray<IntervalRow> rows = [.. open.Take(Math.Clamp(late, Shown, LateShown)).Select(Row)];
        return new ReportSection
        {
            Id = "deadlines",
            Title = Bilingual.Say(TextId.ReportDeadlines),
            Lead = Lead(study, open.Length, late),
            Figures = rows.IsEmpty ? [] :
            [
                new ReportFigure(
                    Bilingual.Say(TextId.ReportDeadlinesCaption, rows.Length, open.Length),
                    Bilingual.List(rows.Select(row => Bilingual.Both(texts => $"{texts.Name(row.Label)} {texts.Name(row.Text)}"))),
                    new IntervalChart(
                        Bilingual.Say(TextId.ReportAxisLate), rows, 0, null,
                        [new("value", Bilingual.Say(TextId.ReportKeyLate)), new("interval", Bilingual.Say(TextId.ReportKeyInterval))])),
            ],
            Table = new ReportTable(
                [
                    new(Bilingual.Say(TextId.ReportWorkItem)), new(Bilingual.Say(TextId.ReportDue)), new(Bilingual.Say(TextId.ReportWhose)),
                    new(Bilingual.Say(TextId.ReportDoneP50), true), new(Bilingual.Say(TextId.ReportDoneP80), true), new(Bilingual.Say(TextId.ReportDoneP95), true),
                    new(Bilingual.Say(TextId.ReportLate), true), new(Bilingual.Say(TextId.ReportComesFrom)),
                ],
                [.. study.Deadlines.Select(Cells)]),
            Notes = run.Summary.Notes,
        };
    }

    /// <summary>The moment, or how many replications it needs for its interval, or that so many replications are never done.</summary>
    public static ReportCell Moment(QuantileSummary quantile) =>
        quantile.Needs is { } needs ? new ReportCell(Bilingual.Say(TextId.ReportNeeds, needs), ReportTone.Faint)
        : quantile.At is { } at ? Bilingual.Time(at)
        : new ReportCell(Bilingual.Say(TextId.ReportNeverDone), ReportTone.Bad);

    private static LocalName Lead(StudySummary study, int open, int late)
    {
        int done = study.Deadlines.Length - open;
        return Bilingual.Both(texts =>
            (done > 0 ? texts.Say(TextId.ReportDeadlinesDone, done, study.Deadlines.Length) : "")
            + (late == 0 ? texts.Say(TextId.ReportDeadlinesNone, open, study.Replications) : texts.Say(TextId.ReportDeadlinesLead, open, late, study.Replications)));
    }

    private static IntervalRow Row(StudyDeadlineSummary deadline) => new(
        deadline.Name, ReportNames.Due(deadline.Due, deadline.TestDay),
        deadline.Late.Share * 100, deadline.Late.Low * 100, deadline.Late.High * 100, Bilingual.Same(ChanceText.Of(deadline.Late)), Danger.Tone(deadline.Late));

    private static ImmutableArray<ReportCell> Cells(StudyDeadlineSummary deadline) =>
    [
        deadline.IsDone ? new ReportCell(Bilingual.Say(TextId.ReportDoneItem, deadline.Name), ReportTone.Faint) : deadline.Name,
        ReportNames.Due(deadline.Due, deadline.TestDay),
        new ReportCell(ReportNames.Units(deadline.Level, deadline.Units), ReportTone.Faint),
        Moment(deadline.P50 with { Needs = null }), // a median needs no interval to be told
        Moment(deadline.P80),
        Moment(deadline.P95),
        new ReportCell(Bilingual.Same(ChanceText.Of(deadline.Late)), Danger.Tone(deadline.Late)),
        Causes(deadline.Blame),
    ];

    private static ReportCell Causes(ImmutableArray<BlameSummary> blame)
    {
        LocalName[] named = [.. blame.Where(share => share.Share >= CauseLeast).Select(share => Bilingual.Both(texts => $"{texts.LateTag(share.Tag)} {ChanceText.Whole(share.Share)} %"))];
        return named.Length == 0 ? "–" : Bilingual.List(named);
    }
}
