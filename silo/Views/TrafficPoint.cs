using RolloutSim.Model.Kernel;
using RolloutSim.Model.Questionnaire;
using RolloutSim.Scenarios;

namespace RolloutSim.Silo.Views;

/// <summary>The terminals of all counties in one stretch of a day.</summary>
/// <param name="At">When it begins, ISO 8601.</param>
/// <param name="Active">The most people at terminals; counties' peaks added up.</param>
/// <param name="Answered">Requests answered, a minute.</param>
/// <param name="Failed">Requests turned away or not answered in time, a minute.</param>
public sealed record TrafficPoint(string At, int Active, double Answered, double Failed)
{
    /// <summary>So many points at most; a longer day has longer stretches.</summary>
    private const int PointsMost = 240;

    /// <summary>From the first to the last minute in which something happened, on the last day that had one before <paramref name="at"/>.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="sum">By the minute, all counties.</param>
    /// <param name="at">Up to when the season has come.</param>
    public static IReadOnlyList<TrafficPoint> Of(Plan plan, TrafficMinute[] sum, SimTime at)
    {
        if (plan.Season.Questionnaire is not { } system) return [];
        int last = Array.FindLastIndex(sum, minute => minute.Asked > 0 || minute.ActiveMost > 0);
        while (last >= 0 && (system.StartOf(last) + SimDuration.FromMinutes(1) > at || (last + 1) % system.Minutes == 0)) last--; // a minute that goes on tells too little; a day's last minute takes in all that is later
        if (last < 0) return [];
        int day = last - (last % system.Minutes), first = Array.FindIndex(sum, day, minute => minute.Asked > 0 || minute.ActiveMost > 0);
        int step = ((last - first) / PointsMost) + 1;
        List<TrafficPoint> points = [];
        for (int from = first; from <= last; from += step)
        {
            ReadOnlySpan<TrafficMinute> stretch = sum.AsSpan(from, Math.Min(step, last + 1 - from));
            (int active, long answered, long failed) = (0, 0, 0);
            foreach (ref readonly TrafficMinute minute in stretch)
            {
                active = Math.Max(active, minute.ActiveMost);
                answered += minute.Answered;
                failed += minute.Rejected + minute.TimedOut;
            }
            points.Add(new TrafficPoint(ViewTexts.Iso(plan, system.StartOf(from)), active, Math.Round((double)answered / stretch.Length, 1), Math.Round((double)failed / stretch.Length, 1)));
        }
        return points;
    }
}
