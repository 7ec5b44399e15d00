using System.Collections.Immutable;
using System.Globalization;
using RolloutSim.Client.Runs;
using RolloutSim.Client.Texts;

namespace RolloutSim.Client.Screen;

/// <summary>The incidents in a few lines: by level, always with number, word and colour, since 3 is the gravest; and who had too much to do.</summary>
internal sealed class IncidentScreen(ScreenTexts texts, Paint paint, int width)
{
    private const int Shown = 12, OverloadedShown = 5;

    /// <summary>Who had too much to do in a smaller share of the seasons is in the summary's file and in the report only.</summary>
    private const double OverloadedLeast = 0.02;

    private readonly DateTexts _dates = new(texts);

    /// <summary>Of all replications; null: no lines.</summary>
    public IEnumerable<string> Lines(IncidentSummary? incidents)
    {
        if (incidents is null) yield break;
        foreach (string line in Lead(texts[TextId.IncidentsKey].Split('|'))) yield return line;
        var table = new Table(
            new("", LeastWidth: 10), new(texts[TextId.ColumnASeason], AlignRight: true), new(texts[TextId.ColumnTaken], AlignRight: true), new(texts[TextId.ColumnTold], AlignRight: true),
            new(texts[TextId.ColumnToldLate], AlignRight: true), new(texts[TextId.ColumnDecided], AlignRight: true), new(texts[TextId.ColumnResolved], AlignRight: true));
        foreach (IncidentLevelSummary level in incidents.Levels)
        {
            string late = level.PerSeason == 0 ? "-" : texts.Say(TextId.LateOfLimit, ChanceText.Whole(level.ToldLate), Number(level.LimitMin));
            table.Add(
                Level(texts, level.Level, level.Word), Count(level), Minutes(level.Acknowledged), Minutes(level.Told), new Cell(late, level.ToldLate > 0.05 ? Ink.Bad : Ink.Plain), Minutes(level.Decided), Minutes(level.Resolved));
        }
        foreach (string line in table.Lines(width, paint)) yield return line;
        foreach (string line in Notes(incidents).Concat(Overloaded(incidents))) yield return line;
        yield return "";
    }

    /// <summary>Of one season; null: no lines.</summary>
    public IEnumerable<string> Lines(ImmutableArray<IncidentRow>? incidents, bool all)
    {
        if (incidents is not { } rows) yield break;
        foreach (string line in Flow.Lines(new Cell(texts[TextId.Incidents], Ink.Heading), "  ", Counts(texts, rows), width, 2, paint)) yield return line;
        if (!rows.IsEmpty)
        {
            // The gravest are shown, in the order in which they happened.
            IncidentRow[] shown = [.. rows.Index().OrderByDescending(pair => pair.Item.Level).ThenBy(pair => pair.Index).Take(all ? rows.Length : Shown).OrderBy(pair => pair.Index).Select(pair => pair.Item)];
            var table = new Table(
                new(texts[TextId.ColumnWhen]), new("", LeastWidth: 10), new(texts[TextId.ColumnWhat], LeastWidth: 10), new(texts[TextId.ColumnUnit], LeastWidth: 8), new(texts[TextId.ColumnTaken]),
                new(texts[TextId.ColumnTold]), new(texts[TextId.ColumnDecided]), new(texts[TextId.ColumnResolved]));
            foreach (IncidentRow row in shown)
            {
                table.Add(
                    _dates.AlignedTime(Time(row.At)), Level(texts, row.Level, row.Word), texts.Name(row.Kind), new Cell(texts.Name(row.UnitName), Ink.Faint), Clock(row.Acknowledged),
                    row.IsToldLate ? new Cell(Clock(row.Told) + " ✗", Ink.Bad) : Clock(row.Told) + " ✓", Clock(row.Decided), Clock(row.Resolved));
            }
            foreach (string line in table.Lines(width, paint)) yield return line;
        }
        yield return "";
    }

    /// <summary>How many of each level; or that there are none.</summary>
    internal static IEnumerable<Cell> Counts(ScreenTexts texts, ImmutableArray<IncidentRow> rows) => rows.IsEmpty
        ? [texts[TextId.NoIncidents]]
        : Enumerable.Range(1, 3).Select(level => new Cell(texts.Say(TextId.IncidentsOfLevel, rows.Count(row => row.Level == level), level), rows.Any(row => row.Level == level) ? InkOf(level) : Ink.Faint));

    private IEnumerable<string> Notes(IncidentSummary incidents)
    {
        List<Cell> pieces = [];
        if (incidents.RaisedBySpread > 0) pieces.Add(texts.Say(TextId.RaisedBySpread, Number(incidents.RaisedBySpread)));
        if (incidents.TakenAbove > 0) pieces.Add(new Cell(texts.Say(TextId.TakenAbove, Number(incidents.TakenAbove)), Ink.Warning));
        if (incidents.Unresolved > 0) pieces.Add(new Cell(texts.Say(TextId.IncidentsUnresolved, Number(incidents.Unresolved)), Ink.Warning));
        return pieces.Count == 0 ? [] : Flow.Lines("  ", "", pieces, width, 2, paint);
    }

    /// <summary>Who had more to do than they could, those most often so first.</summary>
    private IEnumerable<string> Overloaded(IncidentSummary incidents)
    {
        OverloadSummary[] seats = [.. incidents.Overloaded.Where(seat => seat.Share >= OverloadedLeast).Take(OverloadedShown)];
        if (seats.Length == 0) return [];
        var table = new Table(
            new(texts[TextId.Overloaded], LeastWidth: 16), new("", LeastWidth: 10), new(texts[TextId.ColumnOfSeasons], AlignRight: true), new(texts[TextId.ColumnWaitedTooLong], AlignRight: true),
            new(texts[TextId.ColumnPassedOn], AlignRight: true), new(texts[TextId.ColumnAllBusy], AlignRight: true));
        foreach (OverloadSummary seat in seats)
        {
            table.Add(
                texts.Name(seat.SeatName), new Cell(texts.Name(seat.UnitName), Ink.Faint), new Cell($"{ChanceText.Whole(seat.Share)} %", seat.Share > 0.1 ? Ink.Bad : Ink.Plain), Number(seat.Late),
                new Cell(Number(seat.PassedOn), seat.PassedOn > 0 ? Ink.Plain : Ink.Faint),
                texts.Say(TextId.MinutesASeason, Number(seat.AllBusyMin)));
        }
        return table.Lines(width, paint);
    }

    private IEnumerable<string> Lead(IEnumerable<string> key) => Flow.Lines(new Cell(texts[TextId.Incidents], Ink.Heading), "  ", key.Select(piece => new Cell(piece)), width, 2, paint);

    /// <summary><c>▲ 2 serious</c>.</summary>
    internal static Cell Level(ScreenTexts texts, int level, Model.Season.LocalName word) => new($"{(level switch { 1 => '●', 2 => '▲', _ => '■' })} {level} {texts.Name(word)}", InkOf(level));

    internal static Ink InkOf(int level) => level switch { 1 => Ink.Good, 2 => Ink.Warning, _ => Ink.Bad };

    private static string Count(IncidentLevelSummary level) =>
        level is { Low: { } low, High: { } high } ? $"{Number(level.PerSeason)} ({Number(low)}–{Number(high)})" : Number(level.PerSeason);

    private static string Minutes(MinutesSummary? minutes) => minutes is null ? "-" : $"{Number(minutes.P50)} ({Number(minutes.P95)})";

    private static string Clock(string? iso) => iso is null ? "-" : Time(iso).ToString("HH:mm", CultureInfo.InvariantCulture);

    private static string Number(double value) => value.ToString(value switch { < 0.1 => "0.###", < 10 => "0.#", _ => "0" }, CultureInfo.InvariantCulture);

    private static DateTime Time(string iso) => DateTimeOffset.Parse(iso, CultureInfo.InvariantCulture).DateTime;
}
