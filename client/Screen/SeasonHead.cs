using System.Collections.Immutable;
using System.Globalization;
using RolloutSim.Client.Results;
using RolloutSim.Client.Runs;
using RolloutSim.Client.Texts;

namespace RolloutSim.Client.Screen;

/// <summary>The first line of a summary: whose season it is.</summary>
internal static class SeasonHead
{
    public static IEnumerable<string> Title(RunSummary summary, ScreenTexts texts, Paint paint, int width) =>
        Flow.Lines(new($"{summary.Name.Zh}  {summary.Name.En}", Ink.Title), " · ", Units(summary, texts).Select(unit => new Cell(unit)), width, 2, paint);

    /// <summary>What was set on the command line, in a line of its own; nothing where nothing was.</summary>
    public static IEnumerable<string> Changes(ImmutableArray<string> set, ScreenTexts texts, Paint paint, int width) =>
        set.IsEmpty ? [] : Flow.Lines(new(texts[TextId.ChangedBySet], Ink.Warning), texts.IsChinese ? "" : " ", set.Select(change => new Cell(change)), width, 2, paint);

    /// <summary>Where a fork came from and what was changed there, in a line of its own; nothing for a run from the beginning.</summary>
    public static IEnumerable<string> Fork(ForkSummary? fork, ScreenTexts texts, Paint paint, int width)
    {
        if (fork is null) return [];
        IEnumerable<Cell> changes = fork.Changes.IsEmpty ? [new Cell(texts[TextId.ForkUnchanged], Ink.Faint)] : fork.Changes.Select(change => new Cell(change));
        return Flow.Lines(new(texts.Say(TextId.ForkOf, fork.From, fork.At), Ink.Title), " · ", changes, width, 2, paint);
    }

    /// <summary>What a fork was worth in the season that was lived a second time.</summary>
    public static IEnumerable<string> Worth(ForkSummary? fork, ScreenTexts texts, Paint paint, int width)
    {
        if (fork is null) yield break;
        List<Cell> pieces = [texts.Say(TextId.WorthOf, fork.Replication), new Cell(texts.Name(fork.Worth), Ink.Title)];
        if (fork.Before.PupilsTouched + fork.After.PupilsTouched + fork.Before.SchoolsTouched + fork.After.SchoolsTouched > 0)
            pieces.Add(new Cell(texts.Say(TextId.WorthTouched, fork.After.PupilsTouched, fork.After.SchoolsTouched, fork.Before.PupilsTouched, fork.Before.SchoolsTouched), Ink.Faint));
        pieces.AddRange(Done(fork, texts).Select(day => new Cell(day, Ink.Faint)));
        foreach (string line in Flow.Lines(new(texts[TextId.Worth], Ink.Heading), "  ", pieces, width, 2, paint)) yield return line;
        yield return "";
    }

    /// <summary>When the last school was done with what, on each test day from the fork on.</summary>
    private static IEnumerable<string> Done(ForkSummary fork, ScreenTexts texts)
    {
        string At(DoneMoment moment) => moment.At is { } iso ? DateTimeOffset.Parse(iso, CultureInfo.InvariantCulture).ToString("HH:mm", CultureInfo.InvariantCulture) : texts[TextId.WorthNotAll];
        foreach (IGrouping<string, DoneMoment> day in fork.After.Done.Where(moment => string.CompareOrdinal(moment.Date, fork.Moment[..10]) >= 0).GroupBy(moment => moment.Date))
        {
            IEnumerable<string> all = day.Select(now =>
            {
                string what = texts[now.What switch { DaySubject.Tools => TextId.WorthTools, DaySubject.Pupils => TextId.WorthPupilsDone, _ => TextId.WorthAdultsDone }];
                DoneMoment? was = fork.Before.Done.FirstOrDefault(other => (other.What, other.Day) == (now.What, now.Day));
                return was is not null && now.IsOther(was) ? texts.Say(TextId.WorthAtWas, what, At(now), At(was)) : texts.Say(TextId.WorthAt, what, At(now));
            });
            yield return texts.Say(TextId.WorthDone, new DateTexts(texts).Day(DateTime.Parse(day.Key, CultureInfo.InvariantCulture)), string.Join(texts[TextId.ListComma], all));
        }
    }

    /// <summary>How far a season under way has come, in a line of its own; nothing where it has not begun.</summary>
    public static IEnumerable<string> AsOf(AsOfSummary? asOf, ScreenTexts texts, Paint paint, int width)
    {
        if (asOf is null) return [];
        Cell[] pieces = [.. AsOf(asOf, texts)];
        return Flow.Lines(pieces[0], " · ", pieces[1..], width, 2, paint);
    }

    /// <summary><c>as of Mon 10 May: 412 of 640 work items done</c>, <c>3 begun</c>, <c>2 overdue</c>.</summary>
    public static IEnumerable<Cell> AsOf(AsOfSummary asOf, ScreenTexts texts)
    {
        DateTime at = DateTimeOffset.Parse(asOf.At, CultureInfo.InvariantCulture).DateTime;
        var dates = new DateTexts(texts);
        string day = at.TimeOfDay == TimeSpan.Zero ? dates.Day(at.AddDays(-1)) : dates.DayAndTime(at);
        yield return new Cell(texts.Say(TextId.AsOfDone, day, asOf.Done, asOf.WorkItems), Ink.Title);
        if (asOf.Begun > 0) yield return texts.Say(TextId.AsOfBegun, asOf.Begun);
        yield return new Cell(texts.Say(TextId.AsOfOverdue, asOf.Overdue), asOf.Overdue > 0 ? Ink.Bad : Ink.Good);
    }

    /// <summary><c>12 counties</c>, <c>24 schools (16 primary, 8 junior middle)</c>, <c>698 pupils</c>, <c>214 adults on line</c>.</summary>
    public static IEnumerable<string> Units(RunSummary summary, ScreenTexts texts)
    {
        SchoolsCount count = summary.SchoolsCount;
        // One county needs no count: the title names it.
        foreach (LevelSummary level in summary.Levels.Where(level => level.Level == "school" || (level.Level != "nation" && level.Units > 1)))
        {
            string stages = level.Level == "school" && count.Primary > 0 && count.JuniorMiddle > 0 ? texts.Say(TextId.SchoolStages, count.Primary, count.JuniorMiddle) : "";
            yield return texts.Units(level.Level, level.Units) + stages;
        }
        if (count.Pupils is { } pupils) yield return texts.Say(TextId.PupilsTested, pupils);
        if (count.Adults is { } adults) yield return texts.Say(TextId.AdultsOnLine, adults);
    }
}
