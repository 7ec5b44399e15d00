using System.Collections.Immutable;
using RolloutSim.Model.Kernel;
using RolloutSim.Model.Season;
using RolloutSim.Model.Units;

namespace RolloutSim.Scenarios.Calendars;

/// <summary>Which days are worked in one plan: the country's calendar, the plan's own days before it, and the schools' terms.</summary>
/// <param name="days">The country's.</param>
/// <param name="extraWorking">Worked by every office, schools too, whatever the calendar says.</param>
/// <param name="extraClosed">Closed for every office.</param>
/// <param name="terms">Of the schools; null: their offices are open like all others.</param>
internal sealed class PlanCalendar(ChinaCalendar days, IReadOnlySet<DateOnly> extraWorking, IReadOnlySet<DateOnly> extraClosed, SchoolTerms? terms)
{
    public ChinaCalendar Days => days;

    public SchoolTerms? Terms => terms;

    public DayKind KindOf(DateOnly day, UnitLevel level)
    {
        if (extraWorking.Contains(day)) return DayKind.ExtraWorkingDay;
        if (extraClosed.Contains(day)) return DayKind.ExtraClosedDay;
        DayKind kind = days.KindOf(day);
        bool isWorked = kind is DayKind.Weekday or DayKind.MakeUpDay;
        return isWorked && level == UnitLevel.School && terms?.IsClosed(day) == true ? DayKind.SchoolHoliday : kind;
    }

    public bool IsWorkingDay(DateOnly day, UnitLevel level) => KindOf(day, level) is DayKind.Weekday or DayKind.MakeUpDay or DayKind.ExtraWorkingDay;

    /// <summary>When an office of a level with these hours (minutes since midnight) is open, from the first to the last day of a season.</summary>
    public OpenHours Open(ImmutableArray<(int From, int To)> hours, UnitLevel level, CivilCalendar civil, DateOnly last)
    {
        List<(SimTime, SimTime)> stretches = [];
        for (DateOnly day = civil.Starts; day <= last; day = day.AddDays(1))
        {
            if (!IsWorkingDay(day, level)) continue;
            foreach ((int from, int to) in hours) stretches.Add((civil.At(day, from), civil.At(day, to)));
        }
        return new OpenHours(stretches);
    }
}
