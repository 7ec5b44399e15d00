using System.Globalization;
using RolloutSim.Client.Runs;
using RolloutSim.Client.Texts;

namespace RolloutSim.Client.Screen;

/// <summary>The incidents of one unit on a terminal, two lines each: when, how grave, what, where, who had it; then how it went, against the limits.</summary>
internal static class UnitIncidentLines
{
    private const int Indent = 16;

    /// <param name="unit">The unit; in a county each incident says where it was.</param>
    /// <param name="texts">The language.</param>
    /// <param name="paint">Colours.</param>
    /// <param name="width">Columns.</param>
    public static IEnumerable<string> Of(UnitSummary unit, ScreenTexts texts, Paint paint, int width)
    {
        if (unit.Incidents is not { } rows) yield break;
        IEnumerable<Cell> lead = rows.IsEmpty ? IncidentScreen.Counts(texts, rows) : IncidentScreen.Counts(texts, rows).Append(new(texts[TextId.LimitsKey], Ink.Faint));
        foreach (string line in Flow.Lines(new Cell(texts[TextId.Incidents], Ink.Heading), "  ", lead, width, 2, paint)) yield return line;
        var dates = new DateTexts(texts);
        bool hasOthers = rows.Any(row => row.Unit != unit.Unit);
        var table = new Table([new(""), new("", LeastWidth: 10), new("", LeastWidth: 8), .. hasOthers ? [new("", LeastWidth: 8)] : Array.Empty<Column>(), new("", LeastWidth: 8)]);
        foreach (IncidentRow row in rows)
        {
            table.Add([
                dates.AlignedTime(Time(row.At)), IncidentScreen.Level(texts, row.Level, row.Word), texts.Name(row.Kind), .. hasOthers ? [row.Unit] : Array.Empty<Cell>(),
                row.HeldByName is { } by ? new Cell(texts.Name(by), Ink.Faint) : new Cell(texts[TextId.NobodyHadIt], Ink.Bad)]);
        }
        foreach ((IncidentRow row, string line) in rows.Zip(table.Lines(width, paint)))
        {
            yield return line;
            foreach (string further in Flow.Lines("", "", Way(row, texts), width - Indent, 0, paint)) yield return new string(' ', Indent) + further;
        }
        yield return "";
    }

    private static IEnumerable<Cell> Way(IncidentRow row, ScreenTexts texts)
    {
        if (row.Called is { } called) yield return texts.Say(TextId.CalledAt, Clock(called));
        yield return Within(texts[TextId.ColumnTaken], row.Acknowledged, row.IsTakenLate, row.TakeWithinMin);
        yield return Within(texts[TextId.ColumnTold], row.Told, row.IsToldLate, row.TellWithinMin);
        yield return $"{texts[TextId.ColumnDecided]} {Clock(row.Decided)}";
        yield return row.Resolved is null ? new Cell($"{texts[TextId.ColumnResolved]} -", Ink.Warning) : $"{texts[TextId.ColumnResolved]} {Clock(row.Resolved)}";
    }

    /// <summary><c>told 09:31 ✗ 10'</c>.</summary>
    private static Cell Within(string what, string? at, bool isLate, double limitMin) => new($"{what} {Clock(at)} {(isLate ? "✗" : "✓")} {limitMin.ToString("0.#", CultureInfo.InvariantCulture)}'", isLate ? Ink.Bad : Ink.Plain);

    private static string Clock(string? iso) => iso is null ? "-" : Time(iso).ToString("HH:mm", CultureInfo.InvariantCulture);

    private static DateTime Time(string iso) => DateTimeOffset.Parse(iso, CultureInfo.InvariantCulture).DateTime;
}
