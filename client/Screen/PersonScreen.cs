using System.Globalization;
using RolloutSim.Client.Runs;
using RolloutSim.Client.Texts;

namespace RolloutSim.Client.Screen;

/// <summary>The weeks of one person on a terminal: hours, what was due, and whether that is too much.</summary>
internal sealed class PersonScreen(ScreenTexts texts, Paint paint, int width)
{
    private const int LeastBar = 16, MostBar = 40, LeastItems = 20, Gap = 2;

    private readonly DateTexts _dates = new(texts);

    public IEnumerable<string> Lines(PersonSummary person)
    {
        string unit = person.UnitName.Zh == person.UnitName.En ? person.UnitName.Zh : $"{person.UnitName.Zh}  {person.UnitName.En}";
        Cell[] of = [unit, $"{person.PlanName.Zh}  {person.PlanName.En}", texts.Say(TextId.Seed, person.Seed)];
        foreach (string line in Flow.Lines(new Cell(texts.Say(TextId.PersonTitle, person.Person, texts.Name(person.Offices[0].Name)), Ink.Title), " · ", of, width, 2, paint)) yield return line;
        IEnumerable<Cell> hats = person.Offices.Select(office => new Cell(texts.Say(TextId.PersonOffice, texts.Name(office.Name), office.Persons)));
        foreach (string line in Flow.Lines(new Cell(texts.Say(person.Offices.Length == 1 ? TextId.OneHat : TextId.Hats, person.Offices.Length)), "  ", hats, width, 2, paint)) yield return line;
        yield return "";
        int over = person.Weeks.Count(week => week.IsOverbooked);
        yield return paint.With(over > 0 ? Ink.Bad : Ink.Good, texts.Say(TextId.Overbooked, over, person.Weeks.Length));
        foreach (string line in Weeks(person)) yield return line;
    }

    private IEnumerable<string> Weeks(PersonSummary person)
    {
        if (person.Weeks.IsEmpty) yield break;
        foreach (string line in TextWidth.Wrap(texts[TextId.PersonKey], width - 2)) yield return "  " + paint.With(Ink.Faint, line);
        var table = new Table(
            new(texts[TextId.ColumnWeek]), new(texts[TextId.ColumnHis], AlignRight: true), new(texts[TextId.ColumnDueHours], AlignRight: true), new(texts[TextId.ColumnWorked], AlignRight: true));
        foreach (PersonWeekSummary week in person.Weeks)
        {
            table.Add(
                _dates.AlignedDate(DateTime.Parse(week.From, CultureInfo.InvariantCulture)), Hours(week.HoursH),
                new Cell(Hours(week.DueH), week.IsOverbooked ? Ink.Bad : Ink.Plain), new Cell(Hours(week.WorkedH), week.WorkedH == 0 ? Ink.Faint : Ink.Plain));
        }
        string[] plain = [.. table.Lines(width, Paint.None)], painted = [.. table.Lines(width, paint)];
        int used = plain.Max(TextWidth.Of), bar = Math.Clamp((width - used - 2 * Gap - LeastItems) / 2, LeastBar, MostBar), items = width - used - bar - 2 * Gap;
        double most = person.Weeks.Max(week => Math.Max(week.HoursH, week.DueH));
        for (int i = 0; i < painted.Length; i++)
        {
            string padded = painted[i] + new string(' ', used - TextWidth.Of(plain[i]) + Gap);
            if (i == 0) yield return padded + new string(' ', bar + Gap) + paint.With(Ink.Faint, texts[TextId.ColumnWhatDue]);
            else yield return (padded + Bar(person.Weeks[i - 1], bar, most) + new string(' ', Gap) + Items(person.Weeks[i - 1], items)).TrimEnd();
        }
    }

    /// <summary>What was due, up to the mark in his hours, beyond it more than he has.</summary>
    private string Bar(PersonWeekSummary week, int columns, double most)
    {
        int At(double hours) => (int)Math.Round(hours / most * (columns - 1), MidpointRounding.AwayFromZero);
        int mark = At(week.HoursH), due = At(week.DueH);
        if (week.IsOverbooked && due <= mark) due = mark + 1;
        if (due >= columns) (mark, due) = (columns - 2, columns - 1);
        string within = new string('━', Math.Min(due, mark)) + new string(' ', Math.Max(0, mark - due));
        string beyond = due > mark ? new string('━', due - mark) : "";
        return paint.With(Ink.Good, within) + "┃" + paint.With(Ink.Bad, beyond) + new string(' ', columns - 1 - Math.Max(mark, due));
    }

    private string Items(PersonWeekSummary week, int room)
    {
        string all = string.Join(texts[TextId.ListComma], week.Items.Select(item => texts.IsChinese ? item.Name.Zh : item.Id));
        return paint.With(week.IsOverbooked ? Ink.Plain : Ink.Faint, TextWidth.Cut(all, room));
    }

    private string Hours(double hours) => hours == 0 ? "-" : texts.Say(TextId.Hours, hours);
}
