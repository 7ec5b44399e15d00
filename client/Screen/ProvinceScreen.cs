using System.Collections.Immutable;
using System.Globalization;
using RolloutSim.Client.Runs;
using RolloutSim.Client.Texts;

namespace RolloutSim.Client.Screen;

/// <summary>The provinces of a plan of several, those with most that is late first.</summary>
internal sealed class ProvinceScreen(ScreenTexts texts, Paint paint, int width)
{
    private const int Shown = 8;

    public IEnumerable<string> Lines(ImmutableArray<ProvinceSummary> provinces, bool all)
    {
        if (provinces.IsEmpty) yield break;
        int late = provinces.Count(province => province.Late > 0), shown = all ? provinces.Length : Math.Min(Shown, late);
        Cell[] lead = [texts.Say(TextId.ProvincesShown, shown, provinces.Length), new(texts.Say(TextId.ProvincesLate, late), late > 0 ? Ink.Bad : Ink.Good)];
        foreach (string line in Flow.Lines(new Cell(texts[TextId.ProvincesTitle], Ink.Heading), "  ", lead, width, 2, paint)) yield return line;
        if (shown > 0)
        {
            var table = new Table(
                new(texts[TextId.ColumnProvince], LeastWidth: 10), Number(TextId.ColumnCounties), Number(TextId.ColumnSchools), Number(TextId.ColumnLateProvince), Number(TextId.ColumnLateCounties),
                Number(TextId.ColumnLateSchools), new(texts[TextId.ColumnLatest], LeastWidth: 14), new(""));
            foreach (ProvinceSummary province in provinces.Take(shown)) table.Add(Cells(province));
            foreach (string line in table.Lines(width, paint)) yield return line;
        }
        yield return "";
    }

    private static string Whole(int number) => number.ToString("N0", CultureInfo.InvariantCulture);

    private Column Number(TextId id) => new(texts[id], AlignRight: true);

    private Cell[] Cells(ProvinceSummary province)
    {
        Cell Count(int late) => late > 0 ? new(Whole(late), Ink.Bad) : new("-", Ink.Faint);
        return
        [
            texts.Name(province.Name), Whole(province.Counties), Whole(province.Schools),
            Count(province.LateProvince), Count(province.LateCounties), Count(province.LateSchools),
            province.LatestName is { } name ? texts.IsChinese ? name.Zh : province.LatestId! : "-",
            province.LateUs is { } late ? WorkingTimeText.Edge(late, province.LateWorkingH, null, province.WorkingDayH, texts) : new Cell(""),
        ];
    }
}
