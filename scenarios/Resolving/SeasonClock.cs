using RolloutSim.Model.Kernel;
using RolloutSim.Model.Season;
using RolloutSim.Scenarios.Calendars;
using RolloutSim.Scenarios.Syntax;
using RolloutSim.Scenarios.Values;

namespace RolloutSim.Scenarios.Resolving;

/// <summary>The dates of a plan as simulated time, and the offices' open hours.</summary>
internal sealed class SeasonClock
{
    private readonly OfficeHours _hours;

    /// <param name="file">With its defaults, and without mistakes in its dates.</param>
    /// <param name="calendar">Which days are worked.</param>
    public SeasonClock(PlanFile file, ChinaCalendar calendar)
    {
        (First, Last) = (file.TestDays[0].Value, file.TestDays[^1].Value);
        (Calendar, _hours) = (calendar, file.OfficeHours!.Value);
        Civil = new CivilCalendar(On(file.Starts!.Value));
        Ends = On(file.Ends!.Value);
        Open = calendar.Open(_hours.Spans, Civil, Ends);
    }

    public ChinaCalendar Calendar { get; }
    public CivilCalendar Civil { get; }
    public DateOnly First { get; }
    public DateOnly Last { get; }

    /// <summary>The last day; the season ends at the midnight behind it.</summary>
    public DateOnly Ends { get; }

    public OpenHours Open { get; }

    public DateOnly On(PlanDate date) => date.On(First, Last);

    /// <summary>The beginning of a day; of the season where there is no date.</summary>
    public SimTime Begin(Given<PlanDate>? date) => date is null ? SimTime.Zero : Civil.At(On(date.Value));

    /// <summary>The end of a day's office hours, were it a working day.</summary>
    public SimTime? Printed(Given<PlanDate>? due) => due is null ? null : Civil.At(On(due.Value), _hours.Closing);

    /// <summary>The office's last open minute not later than that; null when it was never open before.</summary>
    public SimTime? Due(Given<PlanDate>? due) => Printed(due) is { } printed ? Open.LastOpenNotAfter(printed) : null;
}
