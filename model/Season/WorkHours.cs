using RolloutSim.Model.Kernel;

namespace RolloutSim.Model.Season;

/// <summary>The hours in which one piece of work can be done: the office's, and from some moment on the longer ones of overtime.</summary>
internal readonly struct WorkHours(OpenHours regular, OpenHours? longer = null, SimTime? longerFrom = null)
{
    private readonly SimTime _from = longer is null ? SimTime.Never : longerFrom ?? SimTime.Never;
    private readonly OpenHours _longer = longer ?? regular;

    public bool IsOpen(SimTime t) => At(t).IsOpen(t);

    /// <summary><paramref name="t"/> itself when open, else the next opening, or <see cref="SimTime.Never"/>.</summary>
    public SimTime NextOpen(SimTime t)
    {
        if (t >= _from) return _longer.NextOpen(t);
        SimTime next = regular.NextOpen(t);
        return next < _from ? next : _longer.NextOpen(_from);
    }

    /// <summary>The moment at which <paramref name="work"/> open time has passed since <paramref name="start"/>; <see cref="SimTime.Never"/> beyond the last opening.</summary>
    public SimTime Finish(SimTime start, SimDuration work)
    {
        if (start >= _from) return _longer.Finish(start, work);
        if (_from.IsNever) return regular.Finish(start, work);
        SimDuration before = regular.OpenBetween(start, _from);
        return work <= before ? regular.Finish(start, work) : _longer.Finish(_from, work - before);
    }

    /// <summary>Open time between two moments, <paramref name="a"/> not after <paramref name="b"/>.</summary>
    public SimDuration OpenBetween(SimTime a, SimTime b)
    {
        if (b <= _from) return regular.OpenBetween(a, b);
        if (a >= _from) return _longer.OpenBetween(a, b);
        return regular.OpenBetween(a, _from) + _longer.OpenBetween(_from, b);
    }

    /// <summary>The next moment after <paramref name="t"/> at which it opens or closes, or changes to the longer hours.</summary>
    public SimTime NextChange(SimTime t)
    {
        OpenHours hours = At(t);
        SimTime change = hours.IsOpen(t) ? hours.Closing(t) : hours.NextOpen(t);
        return t < _from ? SimTime.Min(change, _from) : change;
    }

    private OpenHours At(SimTime t) => t < _from ? regular : _longer;
}
