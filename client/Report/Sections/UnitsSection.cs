using System.Collections.Immutable;
using RolloutSim.Client.Report.Charts;
using RolloutSim.Client.Report.Document;
using RolloutSim.Client.Screen;
using RolloutSim.Client.Texts;

namespace RolloutSim.Client.Report.Sections;

/// <summary>The units that are late most often with what many units have to do: whom to call first.</summary>
internal static class UnitsSection
{
    private const int Drawn = 12, Listed = 60;

    public static ReportSection? Make(RunRecord run)
    {
        if (run.Units.IsEmpty) return null;
        ImmutableArray<IntervalRow> rows = [.. run.Units.Take(Drawn).Select(unit => Row(run, unit))];
        return new ReportSection
        {
            Id = "units",
            Title = Bilingual.Say(TextId.ReportUnits),
            Lead = Bilingual.Say(TextId.ReportUnitsLead, run.Units.Select(unit => unit.Unit).Distinct().Count()),
            Figures =
            [
                new ReportFigure(
                    Bilingual.Say(TextId.ReportUnitsCaption, rows.Length, run.Units.Length),
                    Bilingual.List(rows.Select(row => Bilingual.Both(texts => $"{texts.Name(row.Label)} {texts.Name(row.Text)}"))),
                    new IntervalChart(
                        Bilingual.Say(TextId.ReportAxisLate), rows, 0, null,
                        [new("value", Bilingual.Say(TextId.ReportKeyLate)), new("interval", Bilingual.Say(TextId.ReportKeyInterval))])),
            ],
            Table = new ReportTable(
                [
                    new(Bilingual.Say(TextId.ColumnUnit)), new(Bilingual.Say(TextId.ReportWorkItem)), new(Bilingual.Say(TextId.ReportLate), true), new(Bilingual.Say(TextId.ReportDoneP95), true),
                ],
                [.. run.Units.Take(Listed).Select(unit => Cells(run, unit))], IsPrinted: false),
        };
    }

    private static IntervalRow Row(RunRecord run, UnitChance unit) => new(
        run.Plan.Units[unit.Unit].Name, run.Plan.Season.WorkItems[unit.Item].Name, unit.Late.Share * 100, unit.Late.Low * 100, unit.Late.High * 100,
        Bilingual.Same(ChanceText.Of(unit.Late)), Danger.Tone(unit.Late));

    private static ImmutableArray<ReportCell> Cells(RunRecord run, UnitChance unit) =>
    [
        run.Plan.Units[unit.Unit].Name,
        run.Plan.Season.WorkItems[unit.Item].Name,
        new ReportCell(Bilingual.Same(ChanceText.Of(unit.Late)), Danger.Tone(unit.Late)),
        unit.P95 is { } at ? Bilingual.Time(at) : "–",
    ];
}
