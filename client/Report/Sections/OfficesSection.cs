using System.Collections.Immutable;
using System.Globalization;
using RolloutSim.Client.Report.Charts;
using RolloutSim.Client.Report.Document;
using RolloutSim.Client.Runs;
using RolloutSim.Client.Screen;
using RolloutSim.Client.Texts;
using RolloutSim.Model.Season;

namespace RolloutSim.Client.Report.Sections;

/// <summary>Whose people work most; of one season, which after replications is replication 0.</summary>
internal static class OfficesSection
{
    private const int Drawn = 10;

    public static ReportSection? Make(RunRecord run)
    {
        if (run.Summary.Offices.IsEmpty) return null;
        ImmutableArray<OfficeSummary> drawn = [.. run.Summary.Offices.Take(Drawn)];
        ImmutableArray<StackRow> rows = [.. drawn.Select(Row)];
        return new ReportSection
        {
            Id = "offices",
            Title = Bilingual.Say(TextId.ReportOffices),
            Lead = Bilingual.Say(TextId.ReportOfficesLead, run.Manifest.Replication),
            Figures =
            [
                new ReportFigure(
                    Bilingual.Say(TextId.ReportOfficesCaption, rows.Length, run.Summary.Offices.Length),
                    Bilingual.List(rows.Select(row => Bilingual.Both(texts => $"{texts.Name(row.Label)} {texts.Name(row.Text)}"))),
                    new StackChart(Bilingual.Say(TextId.ReportAxisHours), [new ChartKey("series-1", Bilingual.Say(TextId.ReportKeyWorked))], rows)),
            ],
            Table = new ReportTable(
                [
                    new(Bilingual.Say(TextId.ColumnOffice)), new(Bilingual.Say(TextId.ColumnUnit)), new(Bilingual.Say(TextId.ColumnPersons), true),
                    new(Bilingual.Say(TextId.ColumnWorked), true), new(Bilingual.Say(TextId.ColumnShare), true), new(Bilingual.Say(TextId.ColumnQueue), true),
                ],
                [.. run.Summary.Offices.Select(Cells)], IsPrinted: false),
        };
    }

    private static StackRow Row(OfficeSummary office)
    {
        double each = office.BusyH / Math.Max(1, office.Persons);
        LocalName text = Bilingual.Both(texts => $"{texts.Say(TextId.Hours, each)} · {Percent(office)}");
        return new StackRow(office.Name, Where(office), [Math.Round(each, 2)], text, [text]);
    }

    private static ImmutableArray<ReportCell> Cells(OfficeSummary office) =>
    [
        office.Name,
        Where(office),
        office.Persons.ToString(CultureInfo.InvariantCulture),
        Bilingual.Say(TextId.Hours, office.BusyH),
        Percent(office),
        office.QueueMost.ToString(CultureInfo.InvariantCulture),
    ];

    private static LocalName Where(OfficeSummary office) => office.Units > 1 ? Bilingual.Say(TextId.MostOf, office.UnitName, office.Units) : office.UnitName;

    private static string Percent(OfficeSummary office) => office.OpenH > 0 ? ChanceText.Whole(office.BusyH / office.OpenH) + " %" : "–";
}
