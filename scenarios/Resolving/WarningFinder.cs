using System.Collections.Immutable;
using System.Globalization;
using RolloutSim.Model.Kernel;
using RolloutSim.Model.Season;
using RolloutSim.Model.Units;
using RolloutSim.Scenarios.Calendars;
using RolloutSim.Scenarios.Syntax;
using RolloutSim.Scenarios.Texts;
using RolloutSim.Scenarios.Values;

namespace RolloutSim.Scenarios.Resolving;

/// <summary>Finds what a planner should know about a good plan: dates on closed days, years without a calendar.</summary>
internal static class WarningFinder
{
    public static ImmutableArray<PlanWarning> Find(PlanFile file, SeasonClock clock)
    {
        List<PlanWarning> warnings = [];
        for (int year = clock.Civil.Starts.Year; year <= clock.Ends.Year; year++)
            if (!clock.Calendar.Days.HasNotice(year)) warnings.Add(new PlanWarning(Message.Of(MessageId.NoNotice, year), ["calendar"], 0));
        if (clock.Calendar.Terms is { } terms && (clock.Civil.Starts < terms.Known.First || clock.Ends > terms.Known.Last))
            warnings.Add(new PlanWarning(Message.Of(MessageId.NoTerms, terms.Known.First, terms.Known.Last), ["calendar.terms"], file.Calendar.Terms!.Place.Line));
        foreach (Given<DateOnly> day in file.TestDays.Where(d => !clock.Calendar.IsWorkingDay(d.Value, UnitLevel.School)))
            warnings.Add(new PlanWarning(Message.Of(MessageId.TestDayClosed, day.Value, Kind(day.Value, UnitLevel.School, clock)), [day.Path], day.Place.Line));
        // Offices that keep the same hours are closed together.
        foreach (var dates in DueDates(file).GroupBy(d => (Day: clock.On(d.Due.Value), Hours: clock.HoursOf(clock.Office(d.Who)))).OrderBy(g => g.Key))
            if (!clock.Calendar.IsWorkingDay(dates.Key.Day, dates.First().Who.Level))
                warnings.Add(ClosedDay(dates.Key.Day, [.. dates.Select(d => d.Due)], dates.First().Who, clock));
        // Offices with hours of their own may be closed on the same days: it is said once.
        return [.. warnings.GroupBy(w => w.Message.ToString()).Select(same => same.First() with { Paths = [.. same.SelectMany(w => w.Paths)], Line = same.Min(w => w.Line) })];
    }

    /// <summary>Every due date with whose it is; none of those that are wrong.</summary>
    public static IEnumerable<(Given<PlanDate> Due, Role Who)> DueDates(PlanFile file)
    {
        foreach (WorkItemEntry item in file.Items)
        {
            if (item is { Due: { } due, Who: { } who }) yield return (due, who.Value);
            if (item.Review is { Due: { } reviewed, Who: { } reviewer }) yield return (reviewed, reviewer.Value);
        }
    }

    private static PlanWarning ClosedDay(DateOnly day, ImmutableArray<Given<PlanDate>> dates, Role who, SeasonClock clock)
    {
        SimTime last = clock.Due(dates[0], who)!.Value, next = clock.Open(who).NextOpen(clock.Printed(dates[0], who)!.Value);
        DateTimeOffset closing = clock.Civil.ToCivil(last);
        var lastDay = DateOnly.FromDateTime(closing.DateTime);
        string time = closing.ToString("HH:mm", CultureInfo.InvariantCulture);
        Message message = next.IsNever
            ? Message.Of(MessageId.DueDayClosedForGood, day, Kind(day, who.Level, clock), lastDay.DayOfWeek, lastDay, time)
            : Message.Of(MessageId.DueDayClosed, day, Kind(day, who.Level, clock), lastDay.DayOfWeek, lastDay, time, clock.Civil.DayOf(next).DayOfWeek, clock.Civil.DayOf(next));
        return new PlanWarning(message, [.. dates.Select(d => d.Path)], dates.Min(d => d.Place.Line));
    }

    private static Message Kind(DateOnly day, UnitLevel level, SeasonClock clock) => clock.Calendar.KindOf(day, level) switch
    {
        DayKind.Holiday => Message.Of(MessageId.IsHoliday, day.DayOfWeek, clock.Calendar.Days.HolidayOf(day)),
        DayKind.ExtraClosedDay => Message.Of(MessageId.IsExtraClosed, day.DayOfWeek),
        DayKind.SchoolHoliday => Message.Of(MessageId.IsSchoolHoliday, day.DayOfWeek, new LocalName(clock.Calendar.Terms!.NameOf(day)!.Value.Zh, clock.Calendar.Terms.NameOf(day)!.Value.En)),
        _ => Message.Of(MessageId.IsWeekend, day.DayOfWeek),
    };
}
