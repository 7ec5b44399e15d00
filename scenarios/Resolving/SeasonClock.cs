using System.Collections.Immutable;
using RolloutSim.Model.Kernel;
using RolloutSim.Model.Season;
using RolloutSim.Model.Units;
using RolloutSim.Scenarios.Calendars;
using RolloutSim.Scenarios.Syntax;
using RolloutSim.Scenarios.Values;

namespace RolloutSim.Scenarios.Resolving;

/// <summary>The dates of a plan as simulated time, and the offices' open hours.</summary>
internal sealed class SeasonClock
{
    private readonly PlanFile _file;
    private readonly List<(string Spans, bool IsInTerm)> _kinds = [];
    private readonly List<OpenHours> _hours = [];
    private readonly Dictionary<Role, OfficeEntry> _offices = [];

    /// <param name="file">With its defaults, and without mistakes in its dates.</param>
    /// <param name="days">The country's calendar.</param>
    public SeasonClock(PlanFile file, ChinaCalendar days)
    {
        _file = file;
        (First, Last) = (file.TestDays[0].Value, file.TestDays[^1].Value);
        Calendar = new PlanCalendar(days, Days(file.Calendar.ExtraWorking), Days(file.Calendar.ExtraClosed), file.Calendar.Terms is null ? null : SchoolTerms.Typical);
        Civil = new CivilCalendar(On(file.Starts!.Value));
        Ends = On(file.Ends!.Value);
        HoursOf(file.OfficeHours!.Value, UnitLevel.Nation); // the plan's own come first
        foreach (OfficeEntry office in file.Offices)
        {
            _offices.TryAdd(new Role(office.Level, office.Name), office);
            HoursOf(office);
            OvertimeOf(office);
        }
    }

    public PlanCalendar Calendar { get; }
    public CivilCalendar Civil { get; }
    public DateOnly First { get; }
    public DateOnly Last { get; }

    /// <summary>The last day; the season ends at the midnight behind it.</summary>
    public DateOnly Ends { get; }

    /// <summary>All hours that offices have, by index.</summary>
    public ImmutableArray<OpenHours> Hours => [.. _hours];

    /// <summary>Index of an office's hours.</summary>
    public int HoursOf(OfficeEntry office) => HoursOf(Spans(office), office.Level);

    /// <summary>Index of the hours with overtime; null where there is none.</summary>
    public int? OvertimeOf(OfficeEntry office) =>
        office.Overtime is { } overtime && Spans(office).Longer(Minutes(overtime.Value)) is { } longer ? HoursOf(longer, office.Level) : null;

    public OfficeEntry Office(Role role) => _offices[role];

    public OpenHours Open(Role role) => _hours[HoursOf(Office(role))];

    public OfficeHours Spans(OfficeEntry office) => office.Hours?.Value ?? _file.OfficeHours!.Value;

    /// <summary>Begun minutes count.</summary>
    public static int Minutes(SimDuration duration) => (int)Math.Ceiling(duration.Microseconds / (60.0 * SimDuration.MicrosecondsPerSecond));

    public DateOnly On(PlanDate date) => date.On(First, Last);

    /// <summary>The beginning of a day; of the season where there is no date.</summary>
    public SimTime Begin(Given<PlanDate>? date) => date is null ? SimTime.Zero : Civil.At(On(date.Value));

    /// <summary>The end of a day's hours of an office, were it a working day; not before the season.</summary>
    public SimTime Closing(DateOnly day, Role who) => NotBefore(Civil.At(day, Spans(Office(who)).Closing));

    /// <summary>The beginning of a day's hours of an office, were it a working day; not before the season.</summary>
    public SimTime Opening(DateOnly day, Role who) => NotBefore(Civil.At(day, Spans(Office(who)).Opening));

    /// <inheritdoc cref="Closing"/>
    public SimTime? Printed(Given<PlanDate>? due, Role who) => due is null ? null : Closing(On(due.Value), who);

    /// <summary>The office's last open minute not later than that; null when it was never open before.</summary>
    public SimTime? Due(Given<PlanDate>? due, Role who) => Printed(due, who) is { } printed ? Open(who).LastOpenNotAfter(printed) : null;

    private static SimTime NotBefore(SimTime time) => time < SimTime.Zero ? SimTime.Zero : time;

    private HashSet<DateOnly> Days(ImmutableArray<Given<PlanDate>> dates) => [.. dates.Select(d => On(d.Value))];

    private int HoursOf(OfficeHours hours, UnitLevel level)
    {
        (string, bool) kind = (string.Join(' ', hours.Spans), level == UnitLevel.School && Calendar.Terms is not null);
        int index = _kinds.IndexOf(kind);
        if (index >= 0) return index;
        _kinds.Add(kind);
        _hours.Add(Calendar.Open(hours.Spans, level, Civil, Ends));
        return _hours.Count - 1;
    }
}
