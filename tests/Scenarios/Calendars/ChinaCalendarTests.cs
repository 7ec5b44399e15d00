using System.Globalization;
using RolloutSim.Scenarios.Calendars;

namespace RolloutSim.Tests.Scenarios.Calendars;

/// <summary>The calendar inside the program, against the notices.</summary>
public sealed class ChinaCalendarTests
{
    private static readonly ChinaCalendar Calendar = ChinaCalendar.Instance;

    [Theory]
    [InlineData("2018-02-14", DayKind.Weekday)]
    [InlineData("2018-02-15", DayKind.Holiday)]
    [InlineData("2018-02-11", DayKind.MakeUpDay)]
    [InlineData("2018-12-29", DayKind.MakeUpDay)] // by the notice of 2019
    [InlineData("2018-12-31", DayKind.Holiday)]
    [InlineData("2020-02-02", DayKind.Holiday)] // the longer Spring Festival of 2020
    [InlineData("2020-02-03", DayKind.Weekday)]
    [InlineData("2021-02-07", DayKind.MakeUpDay)]
    [InlineData("2021-02-17", DayKind.Holiday)]
    [InlineData("2021-02-18", DayKind.Weekday)]
    [InlineData("2021-05-08", DayKind.MakeUpDay)]
    [InlineData("2021-05-29", DayKind.Weekend)]
    [InlineData("2022-10-08", DayKind.MakeUpDay)]
    [InlineData("2022-12-31", DayKind.Holiday)] // by the notice of 2023
    [InlineData("2023-06-25", DayKind.MakeUpDay)]
    [InlineData("2024-05-11", DayKind.MakeUpDay)]
    [InlineData("2025-04-27", DayKind.MakeUpDay)]
    [InlineData("2025-10-08", DayKind.Holiday)]
    [InlineData("2027-10-04", DayKind.Weekday)] // no notice: a Monday like any other
    [InlineData("2027-10-02", DayKind.Weekend)]
    [InlineData("2026-02-23", DayKind.Holiday)]
    public void Knows_each_day(string day, DayKind kind) => Assert.Equal(kind, Calendar.KindOf(Day(day)));

    [Theory]
    [InlineData(2018, 29, 7)] // two holidays and a make-up day of December by the notice of 2019
    [InlineData(2019, 28, 6)]
    [InlineData(2020, 30, 6)]
    [InlineData(2021, 31, 7)]
    [InlineData(2022, 32, 7)] // a holiday of December by the notice of 2023
    [InlineData(2023, 26, 7)]
    [InlineData(2024, 28, 8)]
    [InlineData(2025, 28, 5)]
    [InlineData(2026, 33, 6)]
    public void Has_as_many_holidays_and_make_up_days_as_the_notices_give_the_year(int year, int holidays, int makeUpDays)
    {
        DayKind[] kinds = [.. Enumerable.Range(0, 366).Select(i => new DateOnly(year, 1, 1).AddDays(i)).Where(d => d.Year == year).Select(Calendar.KindOf)];
        Assert.Equal((holidays, makeUpDays), (kinds.Count(k => k == DayKind.Holiday), kinds.Count(k => k == DayKind.MakeUpDay)));
    }

    [Fact]
    public void Knows_its_years() => Assert.Equal([2018, 2019, 2020, 2021, 2022, 2023, 2024, 2025, 2026], Calendar.Years.AsEnumerable());

    [Fact]
    public void Names_holidays() => Assert.Equal(("春节", ""), (Calendar.HolidayOf(Day("2021-02-12")), Calendar.HolidayOf(Day("2021-02-20"))));

    private static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
