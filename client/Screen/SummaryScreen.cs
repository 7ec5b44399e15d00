using System.Collections.Immutable;
using System.Globalization;
using RolloutSim.Client.Runs;
using RolloutSim.Client.Texts;

namespace RolloutSim.Client.Screen;

/// <summary>What a planner reads after a run of one season; made from <see cref="RunSummary"/> alone, so that it can be shown again.</summary>
internal sealed class SummaryScreen(ScreenTexts texts, Paint paint, int width)
{
    private const int DeadlinesShown = 8, DeadlinesLateShown = 15, SchoolsShown = 8, OfficesShown = 5;

    /// <summary>From here on there is room for a second column of names.</summary>
    private const int WideScreen = 130;

    /// <summary>Below, the schools' table has room for one name only.</summary>
    private const int TwoNamesScreen = 112;

    private readonly DateTexts _dates = new(texts);

    private bool IsWide => width >= WideScreen;

    /// <param name="summary">What came out.</param>
    /// <param name="took">Wall time of the run.</param>
    /// <param name="plan">The plan as the user called it.</param>
    /// <param name="saved">What was written.</param>
    /// <param name="all">Every row.</param>
    public IEnumerable<string> Lines(RunSummary summary, TimeSpan took, string plan, SavedRun saved, bool all)
    {
        IEnumerable<string> lines = Head(summary, took)
            .Concat(SeasonHead.Worth(summary.Fork, texts, paint, width))
            .Concat(Levels(summary))
            .Concat(Deadlines(summary, all ? int.MaxValue : 0))
            .Concat(Schools(summary, all ? int.MaxValue : SchoolsShown))
            .Concat(new ProvinceScreen(texts, paint, width).Lines(summary.Provinces, all))
            .Concat(new TestDayScreen(summary, texts, paint, width).Lines(summary.TestDays))
            .Concat(new QuestionnaireScreen(summary, texts, paint, width).Lines(summary.Questionnaire, all))
            .Concat(new SubmissionScreen(texts, paint, width).Lines(summary.Submissions))
            .Concat(new IncidentScreen(texts, paint, width).Lines(summary.Incidents, all))
            .Concat(Offices(summary, all ? int.MaxValue : OfficesShown))
            .Concat(new PostsScreen(texts, paint, width).Lines(summary.Posts, all))
            .Concat(Foot(summary, plan, saved));
        return lines;
    }

    private IEnumerable<string> Head(RunSummary summary, TimeSpan took)
    {
        string days = texts.Say(TextId.TestDays, _dates.Day(Date(summary.FirstTestDay)), _dates.Day(Date(summary.LastTestDay)));
        Cell[] season = [_dates.Span(Date(summary.Start), Date(summary.End)), days, texts.Say(TextId.Seed, summary.Seed), texts.Say(TextId.OneSeason, Seconds(took))];
        IEnumerable<string> lines = SeasonHead.Title(summary, texts, paint, width)
            .Concat(Flow.Lines("", "", season, width, 2, paint))
            .Concat(SeasonHead.AsOf(summary.AsOf, texts, paint, width))
            .Concat(summary.Fork is null ? SeasonHead.Changes(summary.Set, texts, paint, width) : SeasonHead.Fork(summary.Fork, texts, paint, width));
        foreach (string line in lines) yield return line;
        if (summary.Status == RunStatus.Interrupted) yield return paint.With(Ink.Warning, texts.Say(TextId.InterruptedAt, _dates.DayAndTime(Time(summary.Reached))));
        yield return "";
    }

    private IEnumerable<string> Levels(RunSummary summary)
    {
        List<Cell> pieces = [];
        foreach (LevelSummary level in summary.Levels)
        {
            pieces.Add(texts.Say(TextId.LevelDone, texts.Level(level.Level, level.Units), level.Done, level.WorkItems));
            if (level.Late > 0) pieces.Add(new Cell(texts.Say(TextId.LevelLate, texts.Level(level.Level, level.Units), level.Late), Ink.Bad));
        }
        foreach (string line in Flow.Lines(Heading(TextId.WorkItems), "  ", pieces, width, 2, paint)) yield return line;
        yield return "";
    }

    private IEnumerable<string> Deadlines(RunSummary summary, int shown)
    {
        if (summary.DeadlinesCount == 0) yield break;
        ImmutableArray<DeadlineSummary> all = summary.Deadlines;
        int late = all.Count(IsLate);
        if (shown == 0) shown = Math.Max(DeadlinesShown, Math.Min(late, DeadlinesLateShown));
        shown = Math.Min(shown, all.Length);
        Cell lateOnes = new(texts.Say(TextId.LateCount, late), late > 0 ? Ink.Bad : Ink.Good);
        foreach (string line in Lead(TextId.Deadlines, texts.Say(TextId.DeadlinesShown, shown, summary.DeadlinesCount), lateOnes)) yield return line;
        bool sameUnit = all.Select(deadline => deadline.Unit).Distinct().Count() == all.Select(deadline => deadline.Level).Distinct().Count();
        bool bothNames = width >= TwoNamesScreen || !texts.IsChinese; // a Chinese name says all, an id less
        List<Column> columns = [new(texts[TextId.ColumnDue]), new(""), new(texts[TextId.ColumnWorkItem], LeastWidth: texts.IsChinese ? 24 : 0)];
        if (bothNames) columns.Add(new("", LeastWidth: 10));
        if (IsWide) columns.AddRange([new(texts[TextId.ColumnWho], LeastWidth: 12)]);
        if (!sameUnit) columns.Add(new(texts[TextId.ColumnUnit], LeastWidth: 8));
        columns.AddRange([new(texts[TextId.ColumnDone]), new(texts[TextId.ColumnSlack])]);
        var table = new Table([.. columns]);
        foreach (DeadlineSummary deadline in all.Take(shown))
        {
            (string first, string second) = Names(deadline.Id, deadline.Name.Zh);
            List<Cell> cells = [_dates.AlignedDay(Date(deadline.Due)), new(deadline.TestDay, Ink.Faint), first];
            if (bothNames) cells.Add(new(second, Ink.Faint));
            if (IsWide) cells.Add(new(Who(deadline), Ink.Faint));
            if (!sameUnit) cells.Add(texts.Name(deadline.UnitName));
            cells.AddRange([Moment(deadline.Completed), WorkingTimeText.Edge(deadline.LateUs, deadline.LateWorkingH, deadline.SlackWorkingH, deadline.WorkingDayH, texts)]);
            table.Add([.. cells]);
        }
        foreach (string line in table.Lines(width, paint)) yield return line;
        foreach (string line in summary.Notes.SelectMany(note => Notes.Lines(note, texts, paint, width))) yield return line;
        yield return "";
    }

    private IEnumerable<string> Schools(RunSummary summary, int shown)
    {
        if (summary.Schools.IsEmpty) yield break;
        // In danger first, told in the order of the season.
        SchoolsSummary[] chosen = [.. summary.Schools.Index().OrderByDescending(pair => pair.Item.Late).ThenBy(pair => pair.Index).Take(shown).OrderBy(pair => pair.Index).Select(pair => pair.Item)];
        foreach (string line in Lead(TextId.Schools, texts.Say(TextId.SchoolsShown, chosen.Length, summary.Schools.Length, summary.Schools.Max(item => item.Schools)))) yield return line;
        bool bothNames = width >= TwoNamesScreen;
        List<Column> columns = [new(texts[TextId.ColumnDue]), new(""), new(texts[TextId.ColumnWorkItem], LeastWidth: 14)];
        if (bothNames) columns.Add(new("", LeastWidth: 14));
        columns.AddRange([new(texts[TextId.ColumnFirst]), new(texts[TextId.ColumnMedian]), new(texts[TextId.ColumnLast]), new(texts[TextId.ColumnLate], LeastWidth: 12)]);
        var table = new Table([.. columns]);
        foreach (SchoolsSummary item in chosen)
        {
            (string first, string second) = Names(item.Id, item.Name.Zh);
            Cell late = item.Late > 0 ? new(texts.Say(TextId.SchoolsLate, item.Late, item.Schools, item.LastUnit), Ink.Bad)
                : item.Done < item.Schools ? new(texts.Say(TextId.SchoolsOpen, item.Schools - item.Done), Ink.Faint) : new Cell("-", Ink.Faint);
            List<Cell> cells = [_dates.AlignedDay(Date(item.Due)), new(item.TestDay, Ink.Faint), first];
            if (bothNames) cells.Add(new(second, Ink.Faint));
            table.Add([.. cells, Moment(item.First), Moment(item.Median), Moment(item.Last), late]);
        }
        foreach (string line in table.Lines(width, paint)) yield return line;
        yield return "";
    }

    private IEnumerable<string> Offices(RunSummary summary, int shown)
    {
        if (summary.Offices.IsEmpty) yield break;
        foreach (string line in Lead(TextId.Offices, texts[TextId.OfficesShown])) yield return line;
        var table = new Table(
            new(texts[TextId.ColumnOffice], LeastWidth: 16), new(texts[TextId.ColumnUnit], LeastWidth: 10), new(texts[TextId.ColumnPersons], AlignRight: true),
            new(texts[TextId.ColumnWorked], AlignRight: true), new(texts[TextId.ColumnShare], AlignRight: true), new(texts[TextId.ColumnQueue], AlignRight: true));
        foreach (OfficeSummary office in summary.Offices.Take(shown))
        {
            double share = office.OpenH > 0 ? office.BusyH / office.OpenH : 0;
            string where = office.Units == 1 ? texts.Name(office.UnitName) : texts.Say(TextId.MostOf, texts.Name(office.UnitName), office.Units);
            table.Add(
                texts.Name(office.Name), new(where, Ink.Faint), office.Persons.ToString(CultureInfo.InvariantCulture), texts.Say(TextId.Hours, office.BusyH),
                new(share.ToString("P0", CultureInfo.InvariantCulture).Replace(" ", "", StringComparison.Ordinal), share > 0.5 ? Ink.Warning : Ink.Plain),
                office.QueueMost == 0 ? new Cell("-", Ink.Faint) : office.QueueMost.ToString(CultureInfo.InvariantCulture));
        }
        foreach (string line in table.Lines(width, paint)) yield return line;
        yield return "";
    }

    private IEnumerable<string> Foot(RunSummary summary, string plan, SavedRun saved)
    {
        string unit = summary.Schools.FirstOrDefault(item => item.Late > 0)?.LastUnit ?? summary.Deadlines.FirstOrDefault()?.Unit ?? UnitTreeRoot;
        IEnumerable<string> lines = Lead(TextId.Assumed, texts.Say(TextId.AssumedOf, summary.Assumed, summary.Values))
            .Concat(Lead(TextId.Next, $"rolloutsim inspect {saved.Called(summary)} {unit}", summary.Fork is { } fork ? $"rolloutsim compare {fork.From} {saved.Path}" : $"rolloutsim run {plan} --seed {summary.Seed + 1L}"))
            .Concat(Lead(TextId.Saved, saved.Say(texts)));
        foreach (string line in lines) yield return line;
    }

    private const string UnitTreeRoot = Model.Units.UnitTree.RootCode;

    private Cell Heading(TextId id) => new(texts[id], Ink.Heading);

    private IEnumerable<string> Lead(TextId heading, params IEnumerable<Cell> pieces) => Flow.Lines(Heading(heading), "  ", pieces, width, 2, paint);

    private (string First, string Second) Names(string id, string chinese) => texts.IsChinese ? (chinese, id) : (id, chinese);

    private string Who(DeadlineSummary deadline) => texts.Say(TextId.OfficeOfUnit, texts.Level(deadline.Level, 1), texts.Name(deadline.Office));

    private Cell Moment(string? iso) => iso is null ? new Cell(texts[TextId.NotDone], Ink.Warning) : _dates.AlignedTime(Time(iso));

    private string Seconds(TimeSpan took) => texts.Say(TextId.Seconds, took.TotalSeconds < 10 ? took.TotalSeconds.ToString("0.0", CultureInfo.InvariantCulture) : took.TotalSeconds.ToString("0", CultureInfo.InvariantCulture));

    private static bool IsLate(DeadlineSummary deadline) => deadline.LateUs > 0;

    private static DateTime Date(string iso) => DateTime.Parse(iso[..10], CultureInfo.InvariantCulture);

    private static DateTime Time(string iso) => DateTimeOffset.Parse(iso, CultureInfo.InvariantCulture).DateTime;
}
