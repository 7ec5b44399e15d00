using RolloutSim.Model.Kernel;
using RolloutSim.Model.Randomness;

namespace RolloutSim.Model.Season;

/// <summary>One person of a unit: the offices that he sits in, and the days on which he is absent.</summary>
/// <remarks>A day's absence is drawn by person and day, so it depends on nothing that happens; an incident can keep him away besides.</remarks>
internal sealed class Person(uint key, KeyedStream absences, AbsenceChances chances)
{
    private static readonly SimDuration Day = SimDuration.FromDays(1);

    private const byte Busy = 1, Away = 2, Gone = 4; // in snapshots

    private SimTime _leaves = SimTime.Never, _isBack = SimTime.Zero;

    /// <summary>Names him among the people of his unit.</summary>
    public uint Key => key;

    /// <summary>The desks that he sits at; more than one: he wears several hats.</summary>
    public List<int> Desks { get; } = [];

    public bool IsBusy { get; set; }

    /// <summary>He has left for good; what he had begun he still finishes.</summary>
    public bool IsGone { get; private set; }

    public bool IsPresent(SimTime t) => (t < _leaves || t >= _isBack) && !chances.IsAbsent(absences, key, AbsenceChances.DayOf(t));

    /// <summary>He is away from now until a midnight, beside his own absences.</summary>
    public void Leave(SimTime now, SimTime until)
    {
        if (now >= _isBack) _leaves = now; // else he is away already
        _isBack = SimTime.Max(_isBack, until);
    }

    public void LeaveForGood(SimTime now)
    {
        IsGone = true;
        Leave(now, SimTime.Never);
    }

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
        if ((chances.AreNone && _leaves.IsNever) || work == SimDuration.Zero) return hours.Finish(start, work);
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

    /// <summary>One byte, unless an incident has ever kept him away.</summary>
    public void Save(SnapshotWriter writer)
    {
        writer.WriteByte((byte)((IsBusy ? Busy : 0) | (_leaves.IsNever ? 0 : Away) | (IsGone ? Gone : 0)));
        if (_leaves.IsNever) return;
        writer.WriteTime(_leaves);
        writer.WriteTime(_isBack);
    }

    public void Load(SnapshotReader reader)
    {
        byte state = reader.ReadByte();
        (IsBusy, IsGone) = ((state & Busy) != 0, (state & Gone) != 0);
        if ((state & Away) != 0) (_leaves, _isBack) = (reader.ReadTime(), reader.ReadTime());
    }

    /// <summary>Midnight after <paramref name="t"/>.</summary>
    public static SimTime EndOfDay(SimTime t) => new(((t.Microseconds / Day.Microseconds) + 1) * Day.Microseconds);
}
