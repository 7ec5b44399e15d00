using RolloutSim.Model.Kernel;
using RolloutSim.Model.Randomness;
using RolloutSim.Model.Randomness.Distributions;
using RolloutSim.Model.Season;
using RolloutSim.Model.Statistics;
using RolloutSim.Model.Units;
using RolloutSim.Tests.Models;
using Xunit.Abstractions;

namespace RolloutSim.Tests.Model.Statistics;

/// <summary>
/// A thousand times 'run, 200 replications' on a season whose answer is known: four work items one after another in an office that is
/// always open, with exponential efforts of mean 1 h. They are done after an Erlang time of 4 stages, mean 4 h, whose distribution function
/// is 1 - exp(-t) (1 + t + t²/2 + t³/6) (L. Kleinrock, Queueing Systems I, 1975, section 4.2). Seeds 1, 2, 3, not chosen; run i has the replications
/// from 200 i. It pins down that the intervals hold the truth as often as they say on what the simulator makes, skewed as it is; not that
/// other models are as kind.
/// </summary>
[Trait("Category", "Long")]
public sealed class CoverageTests(ITestOutputHelper output)
{
    private const int Studies = 1000, Replications = 200, Items = 4;
    private const long Hour = 3_600_000_000;
    private static readonly uint[] Seeds = [1, 2, 3];

    [LongFact]
    public void Intervals_hold_the_truth_as_often_as_they_say()
    {
        foreach (uint seed in Seeds) AssertIntervals(Simulate(seed));
    }

    private void AssertIntervals(long[][] done)
    {
        AssertCoverage("mean, 95%", 0.93, 0.97, done, run => MeanEstimate.Of(run).Interval().Contains(Items * Hour));
        foreach (double due in new[] { 2.0, 4, 6, 8, 10 })
        {
            double late = Math.Exp(-due) * (1 + due + (due * due / 2) + (due * due * due / 6));
            AssertCoverage($"chance late after {due} h ({late:F4}), 95%", 0.935, 1, done, run => new Chance(run.Count(t => t > due * Hour), Replications).Interval().Contains(late));
        }

        foreach (double p in new[] { 0.5, 0.8, 0.95 })
        {
            long exact = ErlangQuantile(p);
            AssertCoverage($"P{100 * p:F0}, 95%", 0.935, 1, done, run => QuantileEstimate.Of(run, p) is { Low: long low, High: long high } && low <= exact && exact <= high);
        }
    }

    /// <summary>Two scenarios under one seed, the second with efforts a tenth longer: the difference is 0.4 h, and paired it hardly varies.</summary>
    [LongFact]
    public void Paired_intervals_hold_the_difference_as_often_as_they_say()
    {
        foreach (uint seed in Seeds) AssertPaired(Simulate(seed), Simulate(seed, mean: 3960));
    }

    private void AssertPaired(long[][] first, long[][] second)
    {
        (long[] First, long[] Second)[] pairs = [.. first.Zip(second)];
        AssertCoverage("paired difference, 95%", 0.93, 0.97, pairs, pair => PairedDifference.Of(pair.First, pair.Second).Difference.Interval().Contains(0.4 * Hour));
        double saved = pairs.Average(pair => PairedDifference.Of(pair.First, pair.Second).VarianceSaved);
        output.WriteLine($"variance saved by pairing, mean over {Studies} studies: {saved:F1}");

        double late = Late(6), lateSecond = Late(6 / 1.1);
        AssertCoverage($"difference of chances ({lateSecond - late:F4}), 95%", 0.935, 1, pairs, pair =>
            ChanceDifference.Of(Array.ConvertAll(pair.First, t => t > 6 * Hour), Array.ConvertAll(pair.Second, t => t > 6 * Hour)).Interval().Contains(lateSecond - late));

        static double Late(double due) => Math.Exp(-due) * (1 + due + (due * due / 2) + (due * due * due / 6));
    }

    /// <summary>Normal pairs with correlation r have the rank correlation 6 / pi arcsin(r / 2) (K. Pearson, 1907; Kendall 1948, chapter 9).</summary>
    [LongFact]
    public void Intervals_of_rank_correlations_hold_them_nearly_as_often_as_they_say()
    {
        foreach (double r in new[] { 0, 0.5, 0.9 })
        {
            double rho = 6 / Math.PI * Math.Asin(r / 2);
            RankCorrelation[] studies = [.. Enumerable.Range(0, Studies).Select(study => NormalPairs((uint)study, r))];
            AssertCoverage($"rank correlation {rho:F3}, 95%", 0.93, 0.97, studies, seen => seen.Interval().Contains(rho));
        }
    }

    private static RankCorrelation NormalPairs(uint study, double r)
    {
        var luck = new RandomStream(new KeyedStream(new ReplicationKey(1, study), 5), 0);
        var normal = new Normal(0, 1);
        double[] x = new double[Replications], y = new double[Replications];
        for (int i = 0; i < Replications; i++)
        {
            x[i] = normal.Sample(luck.Next());
            y[i] = (r * x[i]) + (Math.Sqrt(1 - (r * r)) * normal.Sample(luck.Next()));
        }

        return RankCorrelation.Of<double, double>(x, y);
    }

    private void AssertCoverage<T>(string what, double least, double most, T[] studies, Func<T, bool> isHeld)
    {
        double coverage = studies.Count(isHeld) / (double)studies.Length;
        output.WriteLine($"{what}: {coverage:P1}");
        Assert.InRange(coverage, least, most);
    }

    /// <summary>Completion of the last item, microseconds: a row a study.</summary>
    private static long[][] Simulate(uint seed, double mean = 3600)
    {
        var builder = new PlanBuilder { End = SimTime.Zero + SimDuration.FromDays(10) }.Office(UnitLevel.County, "office");
        for (int i = 0; i < Items; i++) builder.Item($"item-{i}", "office", new Exponential(mean), after: i == 0 ? [] : [$"item-{i - 1}"]);
        SimModel model = SeasonModel.Make(builder.Build());
        return [.. Enumerable.Range(0, Studies).Select(study => Enumerable.Range(0, Replications).Select(i => Done(model, seed, (uint)((study * Replications) + i))).ToArray())];
    }

    private static long Done(SimModel model, uint seed, uint replication)
    {
        var hosts = Runs.Sequential(model, new ReplicationKey(seed, replication)).Hosts;
        return ((UnitOffices)hosts[0].Process(0)).Report().Items[^1].Completed!.Value.Microseconds;
    }

    private static long ErlangQuantile(double p)
    {
        double low = 0, high = 100;
        for (int i = 0; i < 100; i++)
        {
            double t = (low + high) / 2;
            if (1 - (Math.Exp(-t) * (1 + t + (t * t / 2) + (t * t * t / 6))) < p) low = t;
            else high = t;
        }

        return (long)(low * Hour);
    }
}
