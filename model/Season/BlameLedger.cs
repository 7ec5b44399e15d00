using System.Collections.Immutable;
using RolloutSim.Model.Kernel;

namespace RolloutSim.Model.Season;

/// <summary>Shares a lateness out over the segments that led to it.</summary>
/// <remarks>
/// Let x be what the plan leaves over: due date less known date less the sum of all allowances. In the order of time each segment takes from x
/// what it took beyond its allowance. Each time that max(0, -x) grows, that segment is blamed for the growth; each time that it shrinks, blame
/// is taken back, the latest first. At the end x is due date less completion, so the blame adds up to the lateness, exactly.
/// </remarks>
internal static class BlameLedger
{
    /// <param name="due">When the item was due.</param>
    /// <param name="unit">The late item's unit, to which the plan's own blame is booked.</param>
    /// <param name="item">The late item.</param>
    /// <param name="segments">In the order of time, without gaps, from the known date to the end.</param>
    /// <param name="end">When the item was done, or where the run has come when it is not.</param>
    public static ImmutableArray<Blame> Share(SimTime due, int unit, int item, IReadOnlyList<LateSegment> segments, SimTime end)
    {
        var blames = new List<Blame>();
        SimTime known = segments.Count > 0 ? segments[0].From : end;
        SimDuration left = due - known;
        foreach (LateSegment segment in segments) left -= segment.Allowance;
        if (left < SimDuration.Zero) blames.Add(new Blame(LateTag.Plan, unit, item, -left));
        foreach (LateSegment segment in segments)
        {
            SimDuration before = Late(left);
            left -= segment.Length - segment.Allowance;
            SimDuration growth = Late(left) - before;
            if (growth > SimDuration.Zero) blames.Add(new Blame(segment.Tag, segment.Unit, segment.Item, growth));
            else TakeBack(blames, -growth);
        }
        return [.. blames];
    }

    private static SimDuration Late(SimDuration left) => SimDuration.Max(SimDuration.Zero, -left);

    private static void TakeBack(List<Blame> blames, SimDuration amount)
    {
        while (amount > SimDuration.Zero)
        {
            Blame last = blames[^1];
            blames.RemoveAt(blames.Count - 1);
            if (last.Amount > amount) blames.Add(last with { Amount = last.Amount - amount });
            amount = SimDuration.Max(SimDuration.Zero, amount - last.Amount);
        }
    }
}
