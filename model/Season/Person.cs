using RolloutSim.Model.Kernel;
using RolloutSim.Model.Randomness;

namespace RolloutSim.Model.Season;

/// <summary>One person of a unit: the offices that he sits in, and the days on which he is absent.</summary>
/// <remarks>A day's absence is drawn by person and day, so it depends on nothing that happens.</remarks>
internal sealed class Person(uint key, KeyedStream absences, AbsenceChances chances)
{
    private static readonly SimDuration Day = SimDuration.FromDays(1);

    /// <summary>The desks that he sits at; more than one: he wears several hats.</summary>
    public List<int> Desks { get; } = [];

    public bool IsBusy { get; set; }

    public bool IsPresent(SimTime t) => !chances.IsAbsent(absences, key, AbsenceChances.DayOf(t));

    /// <summary>The first moment from <paramref name="t"/> on at which the hours are open and he is there; <see cref="SimTime.Never"/> when none comes.</summary>
    public SimTime NextAvailable(in WorkHours hours, SimTime t)
    {
        while (true)
        {
            t = hours.NextOpen(t);
            if (t.IsNever || IsPresent(t)) return t;
            t = EndOfDay(t);
        }
    }

    /// <summary>When he has put <paramref name="work"/> into something from <paramref name="start"/> on; <see cref="SimTime.Never"/> beyond the last opening.</summary>
    public SimTime Finish(in WorkHours hours, SimTime start, SimDuration work)
    {
        if (chances.AreNone || work == SimDuration.Zero) return hours.Finish(start, work);
        for (SimTime t = start; ;)
        {
            t = NextAvailable(hours, t);
            if (t.IsNever) return t;
            SimTime end = EndOfDay(t);
            SimDuration today = hours.OpenBetween(t, end);
            if (work <= today) return hours.Finish(t, work);
            work -= today;
            t = end;
        }
    }

    /// <summary>Midnight after <paramref name="t"/>.</summary>
    public static SimTime EndOfDay(SimTime t) => new(((t.Microseconds / Day.Microseconds) + 1) * Day.Microseconds);
}
