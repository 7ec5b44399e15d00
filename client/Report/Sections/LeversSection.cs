using System.Collections.Immutable;
using RolloutSim.Client.Report.Charts;
using RolloutSim.Client.Report.Document;
using RolloutSim.Client.Runs;
using RolloutSim.Client.Screen;
using RolloutSim.Client.Texts;
using RolloutSim.Model.Season;

namespace RolloutSim.Client.Report.Sections;

/// <summary>What would help: each lever of the plan, tried with the same luck.</summary>
internal static class LeversSection
{
    public static ReportSection? Make(RunRecord run)
    {
        if (run.Summary.Study is not { } study) return null;
        ImmutableArray<IntervalRow> rows = [.. study.Levers.Select(Row)];
        return new ReportSection
        {
            Id = "levers",
            Title = Bilingual.Say(TextId.ReportLevers),
            Lead = !rows.IsEmpty ? Bilingual.Say(TextId.ReportLeversLead, study.Replications)
                : Bilingual.Say(run.Plan.Levers.IsEmpty ? TextId.ReportNoLevers : TextId.ReportLeversStopped),
            Figures = rows.IsEmpty ? [] :
            [
                new ReportFigure(
                    Bilingual.Say(TextId.ReportLeversCaption),
                    Bilingual.List(rows.Select(row => Bilingual.Both(texts => $"{texts.Name(row.Label)} {texts.Name(row.Text)}"))),
                    new IntervalChart(
                        Bilingual.Say(TextId.ReportAxisPoints), rows, null, null,
                        [new("value", Bilingual.Say(TextId.ReportKeyEffect)), new("interval", Bilingual.Say(TextId.ReportKeyInterval))])),
            ],
            Table = rows.IsEmpty ? null : new ReportTable(
                [
                    new(Bilingual.Say(TextId.ReportLever)), new(Bilingual.Say(TextId.ReportChanges)), new(Bilingual.Say(TextId.ReportEffect), true),
                    new(Bilingual.Say(TextId.ReportWithIt), true), new(Bilingual.Say(TextId.ColumnCosts), true),
                ],
                [.. study.Levers.Select(Cells)]),
        };
    }

    public static LocalName Costs(LeverSummary lever) =>
        lever.CostsYuan is { } yuan ? Bilingual.Say(TextId.Yuan, lever.IsCostAssumed ? "~" : "", yuan) : Bilingual.Say(TextId.ReportCostUnknown);

    public static LocalName Effect(LeverSummary lever) =>
        Bilingual.Say(TextId.Points, ChanceText.Points(lever.Difference), ChanceText.Points(lever.Low), ChanceText.Points(lever.High));

    private static IntervalRow Row(LeverSummary lever) => new(
        lever.Name, Costs(lever), lever.Difference * 100, lever.Low * 100, lever.High * 100,
        Bilingual.Same($"{ChanceText.Points(lever.Difference)} ({ChanceText.Points(lever.Low)} … {ChanceText.Points(lever.High)})"), Tone(lever));

    private static ReportTone Tone(LeverSummary lever) => lever.Low > 0 ? ReportTone.Good : lever.High < 0 ? ReportTone.Bad : ReportTone.Faint;

    private static ImmutableArray<ReportCell> Cells(LeverSummary lever) =>
    [
        lever.Name,
        new ReportCell(Bilingual.Same(lever.Changes), ReportTone.None, IsCode: true),
        new ReportCell(Effect(lever), Tone(lever)),
        ChanceText.Of(lever.AllOnTime),
        Costs(lever),
    ];
}
