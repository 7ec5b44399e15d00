using System.Collections.Immutable;
using RolloutSim.Model.Kernel;
using RolloutSim.Model.Questionnaire;
using RolloutSim.Model.Randomness.Distributions;
using RolloutSim.Scenarios;

namespace RolloutSim.Client.LoadScript;

/// <summary>Makes the schedule of a load test out of a plan: people who begin in the same second and work alike are one group.</summary>
internal static class LoadScheduleMaker
{
    private const int Cells = 64;

    /// <param name="plan">With people at terminals.</param>
    public static LoadSchedule Make(Plan plan)
    {
        QuestionnairePlan system = plan.Season.Questionnaire!;
        SittingPlan[] sittings = [.. system.Networks.SelectMany(network => network.Sittings).Where(sitting => sitting.Pages.Length > 0 && system.Traffic[sitting.Traffic].Practises < 0)];
        SimTime first = sittings.Min(sitting => sitting.Start);
        return new LoadSchedule(
            plan.Season.Name,
            [.. system.Traffic.Select(Traffic)],
            [
                .. from sitting in sittings
                   group sitting by (sitting.Start, sitting.Traffic) into together
                   orderby together.Key.Start, together.Key.Traffic
                   select new LoadGroup(
                       together.Key.Traffic, Math.Round((together.Key.Start - first).TotalSeconds, 3), together.Sum(sitting => Math.Min(sitting.Terminals, sitting.Pages.Length)),
                       [.. together.SelectMany(sitting => sitting.Pages).GroupBy(pages => pages).OrderByDescending(pages => pages.Key).Select(pages => (ImmutableArray<int>)[pages.Key, pages.Count()])]),
            ]);
    }

    private static LoadTraffic Traffic(TrafficPlan traffic) => new(
        traffic.Name, Time(traffic.Settle), Time(traffic.Think), traffic.Least.TotalSeconds, traffic.UpBytes, traffic.DownBytes, traffic.AutosaveEvery?.TotalSeconds ?? 0, traffic.TimeOut.TotalSeconds,
        traffic.Retries, traffic.RetryAfter.TotalSeconds, traffic.BacksOff, traffic.RetryMost.TotalSeconds, traffic.Jitter, traffic.Lasts?.TotalSeconds ?? 0,
        traffic.SetUp is null ? null : Time(traffic.SetUp), traffic.Change.TotalSeconds);

    /// <summary>Any distribution, by its quantiles; the mean is kept exactly.</summary>
    private static LoadTime Time(Distribution time)
    {
        double[] quantiles = [time.Least, .. Enumerable.Range(1, Cells - 1).Select(i => time.Quantile(i / (double)Cells)), time.Most];
        if (double.IsFinite(time.Most)) return new LoadTime([.. quantiles.Select(Rounded)], 0);
        quantiles[Cells] = quantiles[Cells - 1];
        double body = Enumerable.Range(0, Cells - 1).Sum(i => (quantiles[i] + quantiles[i + 1]) / 2 / Cells);
        double tail = Math.Max(0, ((time.Mean - body) * Cells) - quantiles[Cells - 1]);
        return new LoadTime([.. quantiles.Select(Rounded)], Rounded(tail));
    }

    private static double Rounded(double seconds) => Math.Round(seconds, 6);
}
