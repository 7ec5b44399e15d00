using System.Collections.Immutable;
using System.Globalization;
using RolloutSim.Client.Report.Charts;
using RolloutSim.Client.Report.Document;
using RolloutSim.Client.Runs;
using RolloutSim.Client.Texts;

namespace RolloutSim.Client.Report.Sections;

/// <summary>The values that no source gives, those that matter most first, with where they stand in the plan.</summary>
internal static class AssumptionsSection
{
    private const int Drawn = 8;

    public static ReportSection Make(RunRecord run)
    {
        // Of one season nothing tells what matters: there they stand in the plan's order.
        ImmutableArray<AssumptionSummary> all = run.Summary.Study?.Assumptions ?? [.. run.Plan.Assumptions.Select(each => new AssumptionSummary(each.Path, each.Text, each.Line, each.Source))];
        ImmutableArray<IntervalRow> rows = [.. all.Where(each => each.Rho is not null).Take(Drawn).Select(Row)];
        int matters = all.Count(each => each.Matters);
        return new ReportSection
        {
            Id = "assumptions",
            Title = Bilingual.Say(TextId.ReportAssumptions),
            Lead = Bilingual.Both(texts => texts.Say(TextId.ReportAssumptionsLead, run.Summary.Assumed, run.Summary.Values) + (rows.IsEmpty ? "" : texts.Say(TextId.ReportAssumptionsMatter, matters))),
            Figures = rows.IsEmpty ? [] : [Figure(rows)],
            Table = all.IsEmpty ? null : new ReportTable(
                [
                    new(Bilingual.Say(TextId.ReportPath)), new(Bilingual.Say(TextId.ReportValue)),
                    .. rows.IsEmpty ? Array.Empty<ReportColumn>() : [new(Bilingual.Say(TextId.ReportDrawnAs)), new(Bilingual.Say(TextId.ReportRho), true)],
                ],
                [.. all.Select(each => Cells(each, hasRho: !rows.IsEmpty))], IsPrinted: false),
        };
    }

    private static ReportFigure Figure(ImmutableArray<IntervalRow> rows) => new(
        Bilingual.Say(TextId.ReportAssumptionsCaption),
        Bilingual.List(rows.Select(row => Bilingual.Both(texts => $"{texts.Name(row.Label)} {texts.Name(row.Text)}"))),
        new IntervalChart(
            Bilingual.Say(TextId.ReportAxisRho), rows, null, null,
            [new("value", Bilingual.Say(TextId.ReportKeyRho)), new("interval", Bilingual.Say(TextId.ReportKeyAssumptionsTogether))]));

    private static IntervalRow Row(AssumptionSummary assumption) => new(
        assumption.ItemName!, Bilingual.Both(texts => $"{texts.DrawnWord(assumption)} ~{assumption.Text}"), assumption.Rho!.Value, assumption.Low!.Value, assumption.High!.Value, Bilingual.Same(Rho(assumption)),
        assumption.Matters ? ReportTone.None : ReportTone.Faint);

    private static ImmutableArray<ReportCell> Cells(AssumptionSummary assumption, bool hasRho)
    {
        ReportCell path = new(Bilingual.Same(assumption.Path), IsCode: true), value = new(Bilingual.Same("~" + assumption.Text), IsCode: true);
        if (!hasRho) return [path, value];
        return assumption.Rho is null ? [path, value, "–", "–"] : [path, value, Bilingual.Both(texts => $"{texts.Name(assumption.ItemName!)} · {texts.DrawnWord(assumption)}"), new ReportCell(Bilingual.Same(Rho(assumption)), assumption.Matters ? ReportTone.None : ReportTone.Faint)];
    }

    /// <summary><c>0.67 (0.42 … 0.83)</c>.</summary>
    private static string Rho(AssumptionSummary assumption)
    {
        static string Two(double? value) => value!.Value.ToString("0.00", CultureInfo.InvariantCulture);
        return $"{Two(assumption.Rho)} ({Two(assumption.Low)} … {Two(assumption.High)})";
    }
}
