using RolloutSim.Scenarios.Tables.Dates;
using RolloutSim.Scenarios.Tables.Reading;
using RolloutSim.Scenarios.Tables.Words;
using RolloutSim.Scenarios.Texts;
using RolloutSim.Scenarios.Values;

namespace RolloutSim.Scenarios.Tables.Importing;

/// <summary>Reads the dates of the rows, in their order, because years and months that are left out follow from it.</summary>
internal sealed class DateStage(SeasonDraft season)
{
    private const double FirstSerial = 32_874, LastSerial = 109_937; // 1990 to 2200, as spreadsheets count days

    private readonly DateResolver _resolver = new(season.Year);
    private readonly List<(ItemDraft Item, ColumnKind Kind, TableCell Cell, OfficeDay Day, int Turn, bool IsGuess)> _days = [];

    private ImportLog Log => season.Log;

    public void Run()
    {
        foreach (ItemDraft item in season.Items)
        {
            if (item.Row[ColumnKind.Due] is { } due) ReadDue(item, due);
            else if (item.Row[ColumnKind.Month] is { } month) ReadDue(item, month);
            ReadOther(item, ColumnKind.From);
            ReadOther(item, ColumnKind.Known);
        }
        int test = TurnOfTest();
        foreach ((ItemDraft item, ColumnKind kind, TableCell cell, OfficeDay day, int turn, bool isGuess) in _days) Set(item, kind, cell, day, turn, test, isGuess);
        foreach (ItemDraft item in season.Items) CheckWeekday(item);
    }

    private void ReadDue(ItemDraft item, TableCell cell)
    {
        if (Parse(cell, item) is not { } date) return;
        item.Words = date;
        // A date carried down from the row above is a guess, and so is what words leave open.
        bool isGuess = date.IsGuess || cell.IsCarried;
        if (cell.IsCarried) item.Guess(Log, item.Task, Message.Of(MessageId.ImportDateCarried, cell.Row));
        if (date.Remark is { } remark) item.Guess(Log, cell, remark);
        if (date.HasHour) Log.Remark(cell.Row, cell.Column, Message.Of(MessageId.ImportHourDropped, cell.Text));
        Keep(item, ColumnKind.From, cell, date.From, isGuess);
        Keep(item, ColumnKind.Due, cell, date.Due, isGuess);
    }

    private void ReadOther(ItemDraft item, ColumnKind kind)
    {
        if (item.Row[kind] is not { } cell || Parse(cell, item) is not { } date) return;
        Keep(item, kind, cell, date.Due ?? date.From, date.IsGuess || cell.IsCarried);
    }

    private OfficeDate? Parse(TableCell cell, ItemDraft item)
    {
        if (cell.Cell.Day is { } day)
            return new OfficeDate(null, new OfficeDay(cell.Cell.ShowsYear ? day.Year : null, day.Month, day.Day));
        if (cell.Cell.IsNumber) return ParseNumber(cell, item);
        string month = item.Row[ColumnKind.Month] is { } its && its.Column != cell.Column ? MonthOf(its.Text) : "";
        OfficeDate? date = OfficeDateParser.Parse(cell.Text) is { } read && !NeedsMonth(read) ? read : OfficeDateParser.Parse(month + cell.Text) ?? OfficeDateParser.Parse(cell.Text);
        if (date is null) Log.Refuse(cell, Message.Of(MessageId.TableNoDate), Message.Of(MessageId.ExpectOfficeDate));
        return date;
    }

    private static bool NeedsMonth(OfficeDate date) => (date.From ?? date.Due) is { IsOfCalendar: true, Month: null };

    private static string MonthOf(string text) => text.EndsWith('月') ? text : text + "月";

    /// <summary>A number of days that lost its format, or 3.15 for 15 March; 3.1 may be the first or the tenth.</summary>
    private OfficeDate? ParseNumber(TableCell cell, ItemDraft item)
    {
        if (!double.TryParse(cell.Text, System.Globalization.CultureInfo.InvariantCulture, out double number)) return null;
        if (number is >= FirstSerial and <= LastSerial)
        {
            var day = DateOnly.FromDateTime(DateTime.FromOADate(number));
            item.Guess(Log, cell, Message.Of(MessageId.ImportDaySerial, cell.Text, day));
            return new OfficeDate(null, new OfficeDay(day.Year, day.Month, day.Day)) { IsGuess = true };
        }
        int point = cell.Text.IndexOf('.', StringComparison.Ordinal);
        if (point > 0 && cell.Text.Length == point + 3 && OfficeDateParser.Parse(cell.Text) is { } date)
        {
            item.Guess(Log, cell, Message.Of(MessageId.ImportDateStretch, cell.Text));
            return date with { IsGuess = true };
        }
        Log.Refuse(cell, Message.Of(MessageId.TableDateIsNumber), Message.Of(MessageId.ExpectOfficeDate));
        return null;
    }

    private void Keep(ItemDraft item, ColumnKind kind, TableCell cell, OfficeDay? given, bool isGuess)
    {
        if (given is not { } day) return;
        if (_resolver.Complete(day) is not { } complete)
        {
            Log.Refuse(cell, Message.Of(MessageId.TableNoMonth), Message.Of(MessageId.ExpectOfficeDate));
            return;
        }
        if (_resolver.TookMonth) item.Guess(Log, cell, Message.Of(MessageId.ImportMonthTaken, cell.Text, complete.Month!.Value));
        _days.Add((item, kind, cell, complete, _resolver.Turns, isGuess || _resolver.TookMonth));
    }

    /// <summary>How often the year has turned at the test: where the table names it, else where most of its dates are.</summary>
    private int TurnOfTest()
    {
        foreach (var day in _days)
            if (day.Item.Word is { } word && TestDayFinder.IsTest(word)) return day.Turn;
        return _days.GroupBy(d => d.Turn).OrderByDescending(g => g.Count()).Select(g => g.Key).FirstOrDefault();
    }

    private void Set(ItemDraft item, ColumnKind kind, TableCell cell, OfficeDay day, int turn, int test, bool isGuess)
    {
        if (_resolver.Date(day, turn, test) is not { } date)
        {
            Log.Refuse(cell, Message.Of(MessageId.TableNoSuchDay), Message.Of(MessageId.ExpectOfficeDate));
            return;
        }
        var given = new Assumable<PlanDate>(date, isGuess);
        if (kind == ColumnKind.Due) item.Due = given;
        else if (kind == ColumnKind.Known) item.Known = given;
        else item.From = given;
        bool isBackwards = item is { From: { Value.Day: { } from }, Due: { Value.Day: { } due } } && from > due;
        if (isBackwards) Log.Refuse(cell, Message.Of(MessageId.AfterDue, item.From!.Value.Day!.Value, item.Due!.Value.Day!.Value));
    }

    /// <summary>10月5日(周三) in a year where it is a Tuesday: one of the two is wrong.</summary>
    private void CheckWeekday(ItemDraft item)
    {
        if (item.Words.Weekday is not { } weekday || (item.Due ?? item.From)?.Value.Day is not { } day || day.DayOfWeek == weekday) return;
        item.Guess(Log, item.Row[ColumnKind.Due]!, Message.Of(MessageId.ImportOtherWeekday, day, day.DayOfWeek, weekday));
    }
}
