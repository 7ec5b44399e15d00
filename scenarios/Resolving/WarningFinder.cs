using System.Collections.Immutable;
using System.Globalization;
using RolloutSim.Model.Kernel;
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
            if (!clock.Calendar.HasNotice(year)) warnings.Add(new PlanWarning(Message.Of(MessageId.NoNotice, year), ["calendar"], 0));
        foreach (Given<DateOnly> day in file.TestDays.Where(d => !clock.Calendar.IsWorkingDay(d.Value)))
            warnings.Add(new PlanWarning(Message.Of(MessageId.TestDayClosed, day.Value, Kind(day.Value, clock)), [day.Path], day.Place.Line));
        IEnumerable<Given<PlanDate>> due = file.Items.SelectMany(i => (Given<PlanDate>?[])[i.Due, i.Review?.Due]).OfType<Given<PlanDate>>();
        foreach (IGrouping<DateOnly, Given<PlanDate>> dates in due.GroupBy(d => clock.On(d.Value)).OrderBy(g => g.Key))
            if (!clock.Calendar.IsWorkingDay(dates.Key)) warnings.Add(ClosedDay(dates.Key, [.. dates], clock));
        return [.. warnings];
    }

    private static PlanWarning ClosedDay(DateOnly day, ImmutableArray<Given<PlanDate>> dates, SeasonClock clock)
    {
        SimTime last = clock.Due(dates[0])!.Value, next = clock.Open.NextOpen(clock.Printed(dates[0])!.Value);
        DateTimeOffset closing = clock.Civil.ToCivil(last);
        var lastDay = DateOnly.FromDateTime(closing.DateTime);
        string time = closing.ToString("HH:mm", CultureInfo.InvariantCulture);
        Message message = next.IsNever
            ? Message.Of(MessageId.DueDayClosedForGood, day, Kind(day, clock), lastDay.DayOfWeek, lastDay, time)
            : Message.Of(MessageId.DueDayClosed, day, Kind(day, clock), lastDay.DayOfWeek, lastDay, time, clock.Civil.DayOf(next).DayOfWeek, clock.Civil.DayOf(next));
        return new PlanWarning(message, [.. dates.Select(d => d.Path)], dates.Min(d => d.Place.Line));
    }

    private static Message Kind(DateOnly day, SeasonClock clock) => clock.Calendar.KindOf(day) == DayKind.Holiday
        ? Message.Of(MessageId.IsHoliday, day.DayOfWeek, clock.Calendar.HolidayOf(day))
        : Message.Of(MessageId.IsWeekend, day.DayOfWeek);
}
