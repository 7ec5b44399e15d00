using System.Collections.Immutable;
using RolloutSim.Client.Report.Charts;
using RolloutSim.Client.Report.Document;
using RolloutSim.Client.Runs;
using RolloutSim.Client.Screen;
using RolloutSim.Client.Texts;
using RolloutSim.Model.Season;

namespace RolloutSim.Client.Report.Sections;

/// <summary>What would help: each lever of the plan, tried with the same luck; a picture for each goal that is not met, and one for everything on time.</summary>
internal static class LeversSection
{
    private const int FiguresMost = 3;

    public static ReportSection? Make(RunRecord run)
    {
        if (run.Summary.Study is not { } study) return null;
        TextId lead = !study.Levers.IsEmpty ? TextId.ReportLeversLead : run.Plan.Levers.IsEmpty ? TextId.ReportNoLevers : TextId.ReportLeversStopped;
        var section = new ReportSection { Id = "levers", Title = Bilingual.Say(TextId.ReportLevers), Lead = Bilingual.Say(lead, study.Replications) };
        if (study.Levers.IsEmpty) return section;
        ImmutableArray<LeverTarget> targets = LeverTarget.Of(run, study);
        return section with
        {
            Figures = [.. targets.Take(FiguresMost).Select(target => Figure(target, study.Levers))],
            Table = new ReportTable(
                [
                    new(Bilingual.Say(TextId.ReportLever)), new(Bilingual.Say(TextId.ReportChanges)),
                    .. targets.Select(target => new ReportColumn(Bilingual.Say(TextId.ReportEffectOn, target.Name), true)), new(Bilingual.Say(TextId.ReportWithIt), true), new(Bilingual.Say(TextId.ColumnCosts), true),
                ],
                [.. study.Levers.Select(lever => Cells(lever, targets))]),
        };
    }

    public static LocalName Costs(LeverSummary lever) =>
        lever.CostsYuan is { } yuan ? Bilingual.Say(TextId.Yuan, lever.IsCostAssumed ? "~" : "", yuan) : Bilingual.Say(TextId.ReportCostUnknown);

    public static LocalName Text(LeverEffect effect) =>
        Bilingual.Say(TextId.ReportPoints, ChanceText.Points(effect.Difference), ChanceText.Points(effect.Low), ChanceText.Points(effect.High));

    private static ReportFigure Figure(LeverTarget target, ImmutableArray<LeverSummary> levers)
    {
        ImmutableArray<IntervalRow> rows = [.. levers.Select(lever => Row(lever, target.Effect(lever)))];
        return new ReportFigure(
            Bilingual.Say(TextId.ReportLeversCaption, target.Name),
            Bilingual.List(rows.Select(row => Bilingual.Both(texts => $"{texts.Name(row.Label)} {texts.Name(row.Text)}"))),
            new IntervalChart(
                Bilingual.Say(TextId.ReportAxisPoints), rows, null, null,
                [new("value", Bilingual.Say(TextId.ReportKeyEffect)), new("interval", Bilingual.Say(TextId.ReportKeyTogether))]));
    }

    private static IntervalRow Row(LeverSummary lever, LeverEffect effect) => new(
        lever.Name, Costs(lever), effect.Difference * 100, effect.Low * 100, effect.High * 100,
        Bilingual.Same($"{ChanceText.Points(effect.Difference)} ({ChanceText.Points(effect.Low)} … {ChanceText.Points(effect.High)}){(effect.IsWon ? " ✓" : "")}"), Tone(effect));

    private static ReportTone Tone(LeverEffect effect) => effect.Low > 0 ? ReportTone.Good : effect.High < 0 ? ReportTone.Bad : ReportTone.Faint;

    private static ImmutableArray<ReportCell> Cells(LeverSummary lever, ImmutableArray<LeverTarget> targets) =>
    [
        lever.Name,
        new ReportCell(Bilingual.Same(lever.Changes), ReportTone.None, IsCode: true),
        .. targets.Select(target => target.Effect(lever)).Select(effect => new ReportCell(Text(effect), Tone(effect))),
        ChanceText.Of(lever.AllOnTime),
        Costs(lever),
    ];
}
