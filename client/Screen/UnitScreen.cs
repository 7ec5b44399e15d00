using System.Globalization;
using RolloutSim.Client.Runs;
using RolloutSim.Client.Texts;

namespace RolloutSim.Client.Screen;

/// <summary>The season of one unit on a terminal: each work item with its bar over the weeks, then the offices.</summary>
internal sealed class UnitScreen(ScreenTexts texts, Paint paint, int width)
{
    private const int LeastBar = 24, MostBar = 64, Gap = 2;

    private readonly DateTexts _dates = new(texts);

    public IEnumerable<string> Lines(UnitSummary unit)
    {
        string name = unit.Name.Zh == unit.Name.En ? unit.Name.Zh : $"{unit.Name.Zh}  {unit.Name.En}";
        string status = unit.Status == RunStatus.Completed ? texts[TextId.StatusCompleted] : texts.Say(TextId.StatusInterrupted, _dates.DayAndTime(Time(unit.Reached)));
        string title = name == unit.Unit ? name : $"{unit.Unit}  {name}";
        yield return $"{paint.With(Ink.Title, title)} · {texts.Say(TextId.InspectOf, $"{unit.PlanName.Zh}  {unit.PlanName.En}", unit.Seed, status)}";
        int done = unit.Items.Count(item => item.Completed is not null), late = unit.Items.Count(item => item.LateUs > 0);
        string counts = texts.Say(TextId.InspectCounts, done, unit.Items.Length, late);
        yield return $"{(late > 0 ? paint.With(Ink.Bad, counts) : counts)} · {paint.With(Ink.Faint, texts[unit.IsFromGrains ? TextId.FromGrains : TextId.SimulatedAgain])}";
        yield return "";
        foreach (string line in Timeline(unit)) yield return line;
        foreach (string line in Offices(unit)) yield return line;
    }

    private IEnumerable<string> Timeline(UnitSummary unit)
    {
        var table = new Table(
            new(texts[TextId.ColumnWorkItem]), new("", LeastWidth: 8), new(texts[TextId.ColumnKnown]), new(texts[TextId.ColumnDue]), new(texts[TextId.ColumnDone]), new(texts[TextId.ColumnSlack]));
        foreach (UnitItemSummary item in unit.Items.OrderBy(item => item.Started ?? item.Due ?? "9", StringComparer.Ordinal))
        {
            (string first, string second) = texts.IsChinese ? (item.Name.Zh, item.Id) : (item.Id, item.Name.Zh);
            table.Add(first, new(second, texts.IsChinese ? Ink.Faint : Ink.Plain), Day(item.Known), item.Due is null ? new Cell("-", Ink.Faint) : Day(item.Due), Moment(item.Completed),
                item.Due is null ? new("") : WorkingTimeText.Edge(item.LateUs, item.LateWorkingH, item.SlackWorkingH, item.WorkingDayH, texts));
        }
        string[] rows = [.. table.Lines(width, Paint.None)];
        int used = rows.Max(TextWidth.Of);
        int room = width - used - Gap;
        yield return paint.With(Ink.Heading, texts[TextId.Timeline]) + (room >= LeastBar ? "  " + paint.With(Ink.Faint, texts[TextId.TimelineKey]) : "");
        string[] painted = [.. table.Lines(width, paint)];
        if (room < LeastBar)
        {
            foreach (string row in painted) yield return row;
        }
        else
        {
            var bar = new WeekBar(unit, Math.Min(room, MostBar), paint, texts);
            yield return Pad(painted[0], rows[0], used) + bar.Scale();
            UnitItemSummary[] items = [.. unit.Items.OrderBy(item => item.Started ?? item.Due ?? "9", StringComparer.Ordinal)];
            for (int i = 0; i < items.Length; i++) yield return Pad(painted[i + 1], rows[i + 1], used) + bar.Of(items[i]);
        }
        yield return "";
    }

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
            table.Add(texts.Name(office.Name), office.Persons.ToString(CultureInfo.InvariantCulture), texts.Say(TextId.Hours, office.BusyH),
                office.QueueMost == 0 ? new Cell("-", Ink.Faint) : office.QueueMost.ToString(CultureInfo.InvariantCulture), people);
        }
        foreach (string line in table.Lines(width, paint)) yield return line;
    }

    private Cell Moment(string? iso) => iso is null ? new Cell(texts[TextId.NotDone], Ink.Warning) : _dates.AlignedTime(Time(iso));

    private string Day(string iso) => texts.IsChinese ? _dates.AlignedTime(Time(iso))[..^6] : _dates.AlignedTime(Time(iso))[..^6];

    private static string Pad(string painted, string plain, int used) => painted + new string(' ', used - TextWidth.Of(plain) + Gap);

    private static DateTime Time(string iso) => DateTimeOffset.Parse(iso, CultureInfo.InvariantCulture).DateTime;
}
