using System.Collections.Immutable;
using System.Globalization;
using RolloutSim.Client.Report.Document;
using RolloutSim.Client.Runs;
using RolloutSim.Client.Texts;

namespace RolloutSim.Client.Report.Sections;

/// <summary>The provinces of a plan of several; of one season, which after replications is replication 0.</summary>
internal static class ProvincesSection
{
    public static ReportSection? Make(RunRecord run)
    {
        ImmutableArray<ProvinceSummary> provinces = run.Summary.Provinces;
        if (provinces.IsDefaultOrEmpty) return null;
        return new ReportSection
        {
            Id = "provinces",
            Title = Bilingual.Say(TextId.ReportProvinces),
            Lead = Bilingual.Say(TextId.ReportProvincesLead, run.Manifest.Replication),
            Figures = [],
            Table = new ReportTable(
                [
                    new(Bilingual.Say(TextId.ColumnProvince)), new(Bilingual.Say(TextId.ColumnCounties), true), new(Bilingual.Say(TextId.ColumnSchools), true),
                    new(Bilingual.Say(TextId.ColumnLateProvince), true), new(Bilingual.Say(TextId.ColumnLateCounties), true), new(Bilingual.Say(TextId.ColumnLateSchools), true), new(Bilingual.Say(TextId.ColumnLatest)),
                ],
                [.. provinces.Select(Cells)], IsPrinted: true),
        };
    }

    private static ImmutableArray<ReportCell> Cells(ProvinceSummary province) =>
    [
        province.Name, Whole(province.Counties), Whole(province.Schools), Whole(province.LateProvince), Whole(province.LateCounties), Whole(province.LateSchools),
        province.LatestName is { } name ? Bilingual.Both(texts => $"{texts.Name(name)} ({province.LatestUnit})") : "–",
    ];

    private static string Whole(int number) => number.ToString("N0", CultureInfo.InvariantCulture);
}
