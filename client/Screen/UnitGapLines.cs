using System.Globalization;
using RolloutSim.Client.Runs;
using RolloutSim.Client.Texts;

namespace RolloutSim.Client.Screen;

/// <summary>The posts of a unit at which nobody stood, and why: a line a post; half-days of the same cause are one.</summary>
internal static class UnitGapLines
{
    /// <param name="unit">The unit; in a county each post says where it was.</param>
    /// <param name="texts">The language.</param>
    /// <param name="paint">Colours.</param>
    /// <param name="width">Columns.</param>
    public static IEnumerable<string> Of(UnitSummary unit, ScreenTexts texts, Paint paint, int width)
    {
        if (unit.EmptyPosts is not { } gaps) yield break;
        Cell count = gaps.IsEmpty ? new(texts[TextId.NoEmptyPosts], Ink.Good) : new(texts.Say(TextId.EmptyHalfDays, gaps.Length), Ink.Warning);
        foreach (string line in Flow.Lines(new Cell(texts[TextId.EmptyPostsOf], Ink.Heading), "  ", [count], width, 2, paint)) yield return line;
        bool hasOthers = gaps.Any(gap => gap.Unit != unit.Unit);
        var halfDays = new HalfDayTexts(texts);
        var table = new Table([
            .. hasOthers ? [new Column(texts[TextId.ColumnUnit], LeastWidth: 8)] : Array.Empty<Column>(), new(texts[TextId.ColumnPost], LeastWidth: 12), new(texts[TextId.ColumnHalfDay], LeastWidth: 10),
            new(texts[TextId.ColumnWhy]), new("", LeastWidth: 12)]);
        foreach (IGrouping<(string Unit, string Post, int Ordinal, string Cause, string? From), UnitGapSummary> same in gaps.GroupBy(gap => (gap.Unit, gap.Post, gap.Ordinal, gap.Cause, gap.From)))
        {
            UnitGapSummary gap = same.First();
            List<Cell> cells = [];
            if (hasOthers) cells.Add(gap.Unit);
            cells.Add(gap.Count > 1 ? $"{texts.Name(gap.Name)} {gap.Ordinal}" : texts.Name(gap.Name));
            cells.Add(same.Count() == gap.HalfDays && gap.HalfDays > 1 ? new Cell(texts[TextId.HalfDaysAll], Ink.Faint) : string.Join(texts[TextId.ListComma], same.Select(each => halfDays.Of(each.HalfDay))));
            cells.Add(new Cell(texts[CauseOf(gap)], Ink.Bad));
            if (gap.Until is { } until)
                cells.Add(new Cell(texts.Say(TextId.UntilSubstitute, DateTimeOffset.Parse(until, CultureInfo.InvariantCulture).ToString("HH:mm", CultureInfo.InvariantCulture), gap.From), Ink.Faint));
            table.Add([.. cells]);
        }
        if (table.Count > 0)
            foreach (string line in table.Lines(width, paint)) yield return line;
        yield return "";
    }

    private static TextId CauseOf(UnitGapSummary gap) => gap switch
    {
        { Cause: "nobody-eligible" } => TextId.CauseNobody,
        { Cause: "taken-elsewhere" } => TextId.CauseTaken,
        { Until: not null } => TextId.CauseAbsentAtFirst,
        _ => TextId.CauseAbsent,
    };
}
