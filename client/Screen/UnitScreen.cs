using System.Globalization;
using RolloutSim.Client.Runs;
using RolloutSim.Client.Texts;

namespace RolloutSim.Client.Screen;

/// <summary>The season of one unit on a terminal: each work item with its bar over the weeks, then the offices.</summary>
internal sealed class UnitScreen(ScreenTexts texts, Paint paint, int width)
{
    private const int LeastBar = 24, MostBar = 64, Gap = 2;

    private static readonly Cell None = new("-", Ink.Faint);

    private readonly DateTexts _dates = new(texts);

    public IEnumerable<string> Lines(UnitSummary unit)
    {
        string name = unit.Name.Zh == unit.Name.En ? unit.Name.Zh : $"{unit.Name.Zh}  {unit.Name.En}";
        string status = unit.Status == RunStatus.Completed ? texts[TextId.StatusCompleted] : texts.Say(TextId.StatusInterrupted, _dates.DayAndTime(Time(unit.Reached)));
        string title = name == unit.Unit ? name : $"{unit.Unit}  {name}";
        Cell[] of = [$"{unit.PlanName.Zh}  {unit.PlanName.En}", texts.Say(TextId.Seed, unit.Seed), status];
        foreach (string line in Flow.Lines(new(title, Ink.Title), " · ", of, width, 2, paint)) yield return line;
        int done = unit.Items.Count(item => item.Completed is not null), late = unit.Items.Count(item => item.LateUs > 0);
        Cell[] counts = unit.Package is { } package ? [texts.CustodyPlace(package.Place), new(texts[unit.IsFromGrains ? TextId.FromGrains : TextId.SimulatedAgain], Ink.Faint)]
            : [texts.Say(TextId.InspectCounts, done, unit.Items.Length), new(texts.Say(TextId.LateCount, late), late > 0 ? Ink.Bad : Ink.Good), new(texts[unit.IsFromGrains ? TextId.FromGrains : TextId.SimulatedAgain], Ink.Faint)];
        foreach (string line in Flow.Lines("", "", counts, width, 2, paint)) yield return line;
        yield return "";
        foreach (string line in PackageLines.Of(unit.Package, texts, paint, width)) yield return line;
        if (unit.Package is not null) yield break; // it has no work items and no offices
        foreach (string line in Timeline(unit)) yield return line;
        foreach (string line in WhyLateLines.Of(unit, texts, paint, width)) yield return line;
        foreach (string line in UnitIncidentLines.Of(unit, texts, paint, width)) yield return line;
        foreach (string line in UnitGapLines.Of(unit, texts, paint, width)) yield return line;
        foreach (string line in JourneyLines.Of(unit, texts, paint, width)) yield return line;
        foreach (string line in Offices(unit)) yield return line;
        foreach (string line in new UnitPostsScreen(texts, paint, width).Lines(unit)) yield return line;
    }

    private IEnumerable<string> Timeline(UnitSummary unit)
    {
        UnitItemSummary[] items = [.. unit.Items.OrderBy(item => item.Started ?? item.Completed ?? item.Due ?? "9", StringComparer.Ordinal)];
        // The bar first, then the second name, then slack in figures: a picture says more.
        int room = width - Math.Clamp(width / 4, LeastBar, MostBar) - Gap, most = width - LeastBar - Gap;
        Table table = Rows(items, withSecondName: true, withSlack: true);
        if (Used(table, room) > room) table = Rows(items, withSecondName: false, withSlack: true);
        bool hasSlack = Used(table, room) <= most;
        if (!hasSlack) (table, room) = (Rows(items, withSecondName: false, withSlack: false), most);
        int used = Used(table, room);
        bool hasBar = used <= most;
        if (!hasBar) (table, room) = (Rows(items, withSecondName: false, withSlack: false), width);
        string[] key = hasBar ? texts[TextId.TimelineKey].Split(" · ") : [];
        foreach (string line in Flow.Lines(new Cell(texts[TextId.Timeline], Ink.Heading), "  ", key.Skip(hasSlack ? 0 : 1).Select(piece => new Cell(piece, Ink.Faint)), width, 2, paint)) yield return line;
        string[] plain = [.. table.Lines(room, Paint.None)], painted = [.. table.Lines(room, paint)];
        WeekBar? bar = hasBar ? new WeekBar(unit, Math.Min(width - used - Gap, MostBar), paint, texts) : null;
        for (int i = 0; i < painted.Length; i++)
        {
            string drawn = bar is null ? "" : i == 0 ? bar.Scale() : bar.Of(items[i - 1]);
            yield return bar is null ? painted[i] : painted[i] + new string(' ', used - TextWidth.Of(plain[i]) + Gap) + drawn;
        }
        yield return "";
    }

    private Table Rows(UnitItemSummary[] items, bool withSecondName, bool withSlack)
    {
        List<Column> columns = [new(texts[TextId.ColumnWorkItem], LeastWidth: !withSlack ? 14 : texts.IsChinese ? 24 : 0)];
        if (withSecondName) columns.Add(new("", LeastWidth: 14));
        if (withSlack) columns.Add(new(texts[TextId.ColumnKnown]));
        columns.AddRange([new(texts[TextId.ColumnDue]), new(texts[TextId.ColumnDone])]);
        if (withSlack) columns.Add(new(texts[TextId.ColumnEdge]));
        var table = new Table([.. columns]);
        foreach (UnitItemSummary item in items)
        {
            (string first, string second) = texts.IsChinese ? (item.Name.Zh, item.Id) : (item.Id, item.Name.Zh);
            List<Cell> cells = [first];
            if (withSecondName) cells.Add(new(second, Ink.Faint));
            if (withSlack) cells.Add(item.IsFixed ? None : Day(item.Known));
            cells.Add(item.IsFixed || item.Due is null ? None : Day(item.Due));
            cells.Add(withSlack || !(item.LateUs > 0) ? Moment(item.Completed) : Moment(item.Completed) with { Ink = Ink.Bad });
            if (withSlack) cells.Add(item.IsFixed || item.Due is null ? "" : WorkingTimeText.Edge(item.LateUs, item.LateWorkingH, item.SlackWorkingH, item.WorkingDayH, texts));
            table.Add([.. cells]);
        }
        return table;
    }

    private static int Used(Table table, int room) => table.Lines(room, Paint.None).Max(TextWidth.Of);

    private IEnumerable<string> Offices(UnitSummary unit)
    {
        if (unit.Offices.IsEmpty) yield break;
        yield return paint.With(Ink.Heading, texts[TextId.OfficesOf]) + "  " + paint.With(Ink.Faint, texts[TextId.MadeUpNames]);
        var table = new Table(
            new(texts[TextId.ColumnOffice], LeastWidth: 16), new(texts[TextId.ColumnPersons], AlignRight: true), new(texts[TextId.ColumnWorked], AlignRight: true),
            new(texts[TextId.ColumnQueue], AlignRight: true), new(texts[TextId.ColumnPeople], LeastWidth: 12));
        foreach (UnitOfficeSummary office in unit.Offices)
        {
            string people = string.Join(texts.IsChinese ? "、" : ", ", office.People);
            if (office.Persons > office.People.Length) people = texts.Say(TextId.AndMore, people, office.Persons - office.People.Length);
            table.Add(texts.Name(office.Name), office.Persons.ToString(CultureInfo.InvariantCulture), office.BusyH == 0 ? None : texts.Say(TextId.Hours, office.BusyH),
                office.QueueMost == 0 ? new Cell("-", Ink.Faint) : office.QueueMost.ToString(CultureInfo.InvariantCulture), people);
        }
        foreach (string line in table.Lines(width, paint)) yield return line;
    }

    private Cell Moment(string? iso) => iso is null ? new Cell(texts[TextId.NotDone], Ink.Warning) : _dates.AlignedTime(Time(iso));

    private string Day(string iso) => _dates.AlignedDate(Time(iso));

    private static DateTime Time(string iso) => DateTimeOffset.Parse(iso, CultureInfo.InvariantCulture).DateTime;
}
