using RolloutSim.Scenarios.Calendars;
using RolloutSim.Scenarios.Values;

namespace RolloutSim.Scenarios.Tables.Dates;

/// <summary>Gives the dates of a table the years and months that they leave out, in the order of its rows.</summary>
/// <param name="year">The season's: that of the test.</param>
internal sealed class DateResolver(int year)
{
    private const int HalfYear = 6;

    private int? _month;
    private int _day;
    private int _turns;

    /// <summary>How often a year has turned so far: a month much smaller than the last one begins the next year.</summary>
    public int Turns => _turns;

    /// <summary>The month was taken from the rows before.</summary>
    public bool TookMonth { get; private set; }

    /// <summary>The day with the year and the month that it means; the year counts from 0 at the first row where it is left out. Null where no month is known.</summary>
    public OfficeDay? Complete(OfficeDay day)
    {
        TookMonth = false;
        if (!day.IsOfCalendar) return day;
        if (day.Month is null)
        {
            if (_month is null) return null;
            // '3日前' under '7月31日' is of August.
            TookMonth = true;
            day = day with { Month = day.Day < _day && day.Day != OfficeDay.LastOfMonth ? _month % 12 + 1 : _month };
        }
        if (_month - day.Month >= HalfYear) _turns++;
        (_month, _day) = (day.Month, day.Day);
        return day;
    }

    /// <summary>The date of a completed day; null where the calendar has none.</summary>
    /// <param name="day">Completed.</param>
    /// <param name="turn">How often the year had turned there.</param>
    /// <param name="turnOfTest">How often it had turned at the test.</param>
    public PlanDate? Date(OfficeDay day, int turn, int turnOfTest)
    {
        if (day.Anchor == 'W') return new PlanDate(FirstMonday(year).AddDays(day.Day), ' ', 0);
        if (!day.IsOfCalendar) return new PlanDate(null, day.Anchor, day.Day);
        int its = day.Year ?? year + turn - turnOfTest, month = day.Month!.Value;
        if (its is < 1990 or > 2200 || month is < 1 or > 12) return null;
        int last = DateTime.DaysInMonth(its, month), number = day.Day == OfficeDay.LastOfMonth ? last : day.Day;
        return number >= 1 && number <= last ? new PlanDate(new DateOnly(its, month, number), ' ', 0) : null;
    }

    /// <summary>The Monday of the first week of the spring term: the first day of school after the winter holiday.</summary>
    private static DateOnly FirstMonday(int year)
    {
        var day = new DateOnly(year, 4, 1);
        while (day.Month > 1 && !SchoolTerms.Typical.IsClosed(day)) day = day.AddDays(-1);
        day = day.Month == 1 ? new DateOnly(year, 3, 1) : day.AddDays(1);
        return day.AddDays(-(((int)day.DayOfWeek + 6) % 7));
    }
}
