using System.Collections.Immutable;
using RolloutSim.Model.Kernel;

namespace RolloutSim.Model.Season;

/// <summary>When an office is open over the season: disjoint stretches [from, to) in ascending order.</summary>
/// <remarks>Holidays and make-up working days are resolved before: here is only simulated time.</remarks>
public sealed class OpenHours
{
    private readonly long[] _from;
    private readonly long[] _to;
    private readonly long[] _openBefore; // open microseconds before stretch i

    /// <exception cref="ArgumentException">A stretch is empty, or begins before the last one ended.</exception>
    public OpenHours(IEnumerable<(SimTime From, SimTime To)> stretches)
    {
        List<long> from = [], to = [], before = [];
        long open = 0;
        foreach ((SimTime start, SimTime end) in stretches)
        {
            if (end <= start || (to.Count > 0 && start.Microseconds < to[^1]))
                throw new ArgumentException($"Open hours must be disjoint and ascending: [{start}, {end}) is not.", nameof(stretches));
            if (to.Count > 0 && start.Microseconds == to[^1])
            {
                to[^1] = end.Microseconds; // touching stretches are one
            }
            else
            {
                from.Add(start.Microseconds);
                to.Add(end.Microseconds);
                before.Add(open);
            }
            open += (end - start).Microseconds;
        }
        (_from, _to, _openBefore) = ([.. from], [.. to], [.. before]);
    }

    /// <summary>Always open up to <paramref name="end"/>: a duty desk, or a queue of the theory.</summary>
    public static OpenHours Always(SimTime end) => new([(SimTime.Zero, end)]);

    public int Count => _from.Length;

    public ImmutableArray<(SimTime From, SimTime To)> Stretches => [.. _from.Zip(_to, (f, t) => (new SimTime(f), new SimTime(t)))];

    /// <summary>Whether the office is open at <paramref name="t"/>; at the moment of closing it is not.</summary>
    public bool IsOpen(SimTime t)
    {
        int i = LastBegun(t);
        return i >= 0 && t.Microseconds < _to[i];
    }

    /// <summary><paramref name="t"/> itself when open, else the next opening, or <see cref="SimTime.Never"/>.</summary>
    public SimTime NextOpen(SimTime t)
    {
        int i = LastBegun(t);
        if (i >= 0 && t.Microseconds < _to[i]) return t;
        return i + 1 < _from.Length ? new SimTime(_from[i + 1]) : SimTime.Never;
    }

    /// <summary>When the office next closes at or after <paramref name="t"/>, which must be open.</summary>
    public SimTime Closing(SimTime t) => new(_to[LastBegun(t)]);

    /// <summary>The moment at which <paramref name="work"/> open time has passed since <paramref name="start"/>; <see cref="SimTime.Never"/> beyond the last stretch.</summary>
    /// <remarks>Work that ends with the office hours ends at the closing, not at the next opening. No work ends at <paramref name="start"/>.</remarks>
    public SimTime Finish(SimTime start, SimDuration work)
    {
        if (work == SimDuration.Zero) return start;
        long target = OpenUntil(start) + work.Microseconds;
        int low = 0, high = _from.Length; // first stretch with openBefore >= target
        while (low < high)
        {
            int middle = (low + high) >> 1;
            if (_openBefore[middle] < target) low = middle + 1;
            else high = middle;
        }
        if (low == 0) return SimTime.Never;
        long end = _from[low - 1] + (target - _openBefore[low - 1]);
        return end <= _to[low - 1] ? new SimTime(end) : SimTime.Never;
    }

    /// <summary>Open time between two moments, <paramref name="from"/> not after <paramref name="to"/>.</summary>
    public SimDuration OpenBetween(SimTime from, SimTime to) => new(OpenUntil(to) - OpenUntil(from));

    /// <summary>The last moment not after <paramref name="t"/> at which the office is open or has just closed; null when it never was.</summary>
    public SimTime? LastOpenNotAfter(SimTime t)
    {
        int i = LastBegun(t);
        return i < 0 ? null : new SimTime(Math.Min(t.Microseconds, _to[i]));
    }

    private long OpenUntil(SimTime t)
    {
        int i = LastBegun(t);
        return i < 0 ? 0 : _openBefore[i] + Math.Min(t.Microseconds, _to[i]) - _from[i];
    }

    /// <summary>The last stretch that has begun at <paramref name="t"/>, or -1.</summary>
    private int LastBegun(SimTime t)
    {
        int i = Array.BinarySearch(_from, t.Microseconds);
        return i >= 0 ? i : ~i - 1;
    }
}
