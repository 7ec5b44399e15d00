using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Globalization;

namespace RolloutSim.Scenarios.Calendars;

/// <summary>Working days and holidays of China by the yearly notices; a year without a notice has its weekends only.</summary>
public sealed class ChinaCalendar
{
    private static readonly Lazy<ChinaCalendar> Shipped = new(() => new ChinaCalendar(EmbeddedText.Read("calendars/calendar-cn.csv")));

    private readonly FrozenDictionary<DateOnly, (DayKind Kind, string Name)> _days;
    private readonly FrozenSet<int> _years;

    /// <param name="csv">Columns year, kind, from, to, name; <c>year</c> is the notice's.</param>
    internal ChinaCalendar(string csv)
    {
        var days = new Dictionary<DateOnly, (DayKind, string)>();
        var years = new HashSet<int>();
        foreach (string line in csv.Split('\n', StringSplitOptions.RemoveEmptyEntries).Skip(1))
        {
            string[] cells = line.TrimEnd('\r').Split(',');
            years.Add(int.Parse(cells[0], CultureInfo.InvariantCulture));
            DayKind kind = cells[1] == "holiday" ? DayKind.Holiday : DayKind.MakeUpDay;
            DateOnly last = Day(cells[3]);
            for (DateOnly day = Day(cells[2]); day <= last; day = day.AddDays(1)) days[day] = (kind, cells[4]);
        }
        (_days, _years) = (days.ToFrozenDictionary(), years.ToFrozenSet());
    }

    /// <summary>The calendar that comes with the program.</summary>
    public static ChinaCalendar Instance => Shipped.Value;

    /// <summary>Years whose notice is known, ascending.</summary>
    public ImmutableArray<int> Years => [.. _years.Order()];

    public bool HasNotice(int year) => _years.Contains(year);

    public DayKind KindOf(DateOnly day)
    {
        if (_days.TryGetValue(day, out (DayKind Kind, string Name) known)) return known.Kind;
        return day.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday ? DayKind.Weekend : DayKind.Weekday;
    }

    public bool IsWorkingDay(DateOnly day) => KindOf(day) is DayKind.Weekday or DayKind.MakeUpDay;

    /// <summary>The holiday's Chinese name; empty on other days.</summary>
    public string HolidayOf(DateOnly day) => KindOf(day) == DayKind.Holiday ? _days[day].Name : "";

    private static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
