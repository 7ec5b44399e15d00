using System.Globalization;
using RolloutSim.Model.Kernel;
using RolloutSim.Model.Season;
using RolloutSim.Model.Units;
using RolloutSim.Scenarios.Calendars;

namespace RolloutSim.Tests.Scenarios.Calendars;

/// <summary>The days of one plan: the country's, its own, the schools' terms.</summary>
public sealed class PlanCalendarTests
{
    [Fact]
    public void Opens_offices_on_working_days_only()
    {
        var civil = new CivilCalendar(Day("2021-02-06")); // a Saturday
        OpenHours open = China().Open([(8 * 60, 12 * 60), (14 * 60, 18 * 60)], UnitLevel.County, civil, Day("2021-02-20"));
        // Sunday the 7th (make-up) to Wednesday the 10th, Thursday the 18th to Saturday the 20th (make-up): seven days of eight hours.
        Assert.Equal(14, open.Count);
        Assert.Equal(SimDuration.FromHours(56), open.OpenBetween(SimTime.Zero, civil.At(Day("2021-02-21"))));
        Assert.Equal(civil.At(Day("2021-02-18"), 8 * 60), open.NextOpen(civil.At(Day("2021-02-10"), 18 * 60)));
    }

    [Theory]
    [InlineData("2021-05-29", UnitLevel.County, DayKind.ExtraWorkingDay)] // a Saturday
    [InlineData("2021-05-24", UnitLevel.County, DayKind.ExtraClosedDay)] // a Monday
    [InlineData("2021-07-14", UnitLevel.School, DayKind.SchoolHoliday)] // in the summer holiday
    [InlineData("2021-07-14", UnitLevel.County, DayKind.Weekday)]
    [InlineData("2021-07-17", UnitLevel.School, DayKind.Weekend)]
    [InlineData("2020-03-04", UnitLevel.School, DayKind.SchoolHoliday)] // closed for the epidemic
    [InlineData("2021-07-09", UnitLevel.School, DayKind.Weekday)] // the last day of term
    public void Own_days_come_before_the_countrys_and_terms_close_schools_only(string day, UnitLevel level, DayKind kind)
    {
        var calendar = new PlanCalendar(ChinaCalendar.Instance, new HashSet<DateOnly> { Day("2021-05-29") }, new HashSet<DateOnly> { Day("2021-05-24") }, SchoolTerms.Typical);
        Assert.Equal(kind, calendar.KindOf(Day(day), level));
    }

    [Fact]
    public void Terms_are_known_from_2018_to_2026_without_overlap()
    {
        Assert.Equal((Day("2018-01-27"), Day("2026-08-31")), SchoolTerms.Typical.Known);
        Assert.Equal(("寒假", "winter holiday"), SchoolTerms.Typical.NameOf(Day("2026-02-02")));
        Assert.Null(SchoolTerms.Typical.NameOf(Day("2026-03-02")));
    }

    private static PlanCalendar China() => new(ChinaCalendar.Instance, new HashSet<DateOnly>(), new HashSet<DateOnly>(), null);

    private static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
