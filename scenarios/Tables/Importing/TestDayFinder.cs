using System.Text.RegularExpressions;
using RolloutSim.Model.Season;
using RolloutSim.Scenarios.Tables.Dates;
using RolloutSim.Scenarios.Tables.Words;
using RolloutSim.Scenarios.Texts;

namespace RolloutSim.Scenarios.Tables.Importing;

/// <summary>Finds the first and the last test day: in the options, a title, the rows of the test, else by what usually lies how long before or after.</summary>
internal sealed partial class TestDayFinder(SeasonDraft season)
{
    private const int May = 5, Thursdays = 4;

    /// <summary>A work item that names the test itself.</summary>
    public static bool IsTest(WorkItemWord word) => word.Id is "test-held" or "test-watched";

    public void Run()
    {
        (DateOnly First, DateOnly Last)? said = InTitles() ?? InRows();
        bool isSaid = said is not null;
        (DateOnly first, DateOnly last) = said ?? ByLead() ?? ByHabit();
        if (season.Options.FirstTestDay is { } given)
        {
            // The table's last day goes with the table's first.
            last = isSaid && last >= given ? last : season.Options.LastTestDay ?? given;
            (first, isSaid) = (given, true);
            if (season.Options.LastTestDay is null && said is null) season.Log.Guess(Message.Of(MessageId.ImportOneTestDay, given));
        }
        else if (!isSaid)
        {
            season.Log.Guess(Message.Of(MessageId.ImportTestDayGuessed, first));
        }
        bool isLastSaid = isSaid && (season.Options.FirstTestDay is null || said is not null);
        if (season.Options.LastTestDay is { } end) (last, isLastSaid) = (end, true);
        if (season.Options.FirstTestDay is null && last < first) first = last;
        season.First = new(first, !isSaid);
        season.Last = new(last, !isLastSaid);
    }

    /// <summary>测试时间:2021年5月27日—28日.</summary>
    private (DateOnly, DateOnly)? InTitles()
    {
        foreach ((int row, int column, string text) in season.Form.Titles())
        {
            if (DateIn(text) is not { } date) continue;
            var resolver = new DateResolver(season.Year);
            if (date.Due is not { } due || Day(resolver, date.From ?? due) is not { } first || Day(resolver, due) is not { } last || last < first) continue;
            season.Log.Remark(row, column, Message.Of(MessageId.ImportTestDaysFound, first, last));
            return (first, last);
        }
        return null;
    }

    /// <summary>The test days that a title names; null for none.</summary>
    public static OfficeDate? DateIn(string title) => TestTime().Match(title) is { Success: true } match ? OfficeDateParser.Parse(match.Groups[1].Value) : null;

    private static DateOnly? Day(DateResolver resolver, OfficeDay day) => resolver.Complete(day) is { } complete ? resolver.Date(complete, 0, 0)?.Day : null;

    private (DateOnly, DateOnly)? InRows()
    {
        ItemDraft? test = season.Items.Find(i => i.Word?.Id == "test-held" && i.Due?.Value.Day is not null)
            ?? season.Items.Find(i => i.Word?.Id == "test-watched" && i.Due?.Value.Day is not null)
            ?? season.Items.Find(i => i.Row.Phase == Phase.Test && i is { Due.Value.Day: not null, From.Value.Day: not null });
        if (test is null || test.Due!.IsAssumed) return null;
        DateOnly last = test.Due.Value.Day!.Value, first = test.From?.Value.Day ?? last;
        if (last.DayNumber - first.DayNumber >= Limits.TestDays) return null;
        season.Log.Remark(test.Task.Row, test.Task.Column, Message.Of(MessageId.ImportTestDaysFound, first, last));
        return (first, last);
    }

    /// <summary>The tools come the day before the test, practice ends thirteen days before: the nearest counts.</summary>
    private (DateOnly, DateOnly)? ByLead()
    {
        var known = season.Items.Where(i => i is { Word.Lead: not null, Due.Value.Day: not null }).OrderBy(i => Math.Abs(i.Word!.Lead!.Value.Offset));
        foreach (ItemDraft item in known)
        {
            DateOnly day = item.Due!.Value.Day!.Value.AddDays(-item.Word!.Lead!.Value.Offset);
            while (day.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday) day = day.AddDays(item.Word.Lead.Value.Offset < 0 ? 1 : -1);
            return (day, day);
        }
        return null;
    }

    /// <summary>The fourth Thursday of May, as in most years; after all dates of the table where these go beyond.</summary>
    private (DateOnly, DateOnly) ByHabit()
    {
        var day = new DateOnly(season.Year, May, 1);
        day = day.AddDays(((int)DayOfWeek.Thursday - (int)day.DayOfWeek + 7) % 7 + 7 * (Thursdays - 1));
        DateOnly[] dates = [.. season.Items.Select(i => (i.Due ?? i.From)?.Value.Day).OfType<DateOnly>()];
        if (dates.Length > 0 && dates.Min() > day) day = dates.Max().AddDays(1);
        return (day, day);
    }

    [GeneratedRegex("(?:测试|监测|考试|test)\\s*(?:时间|日期|日|days?)\\s*(?:为|定于|是|:|：)?\\s*((?:[0-9]{4}\\s*[年./-]\\s*)?[0-9]{1,2}\\s*[月./-][^。；;，,)）]{1,30})", RegexOptions.IgnoreCase)]
    private static partial Regex TestTime();
}
