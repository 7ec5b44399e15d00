using RolloutSim.Model.Kernel;
using RolloutSim.Model.Randomness;
using RolloutSim.Model.Randomness.Distributions;
using RolloutSim.Model.Season;
using RolloutSim.Model.Units;
using RolloutSim.Tests.Models;

namespace RolloutSim.Tests.Validation;

/// <summary>
/// An office with one person, always open, to which undated work items come as a Poisson stream with exponential efforts is M/M/1:
/// the mean wait is rho / (mu - lambda) (Kleinrock, Queueing Systems I, 1975, eq. 3.25 and Little's law). Started in the stationary state;
/// the 99% interval from replications, family-wise over loads and seeds, must hold the closed form, and be narrow.
/// </summary>
public sealed class OfficeAsQueueTests
{
    private const int Replications = 200, Items = 2_000;
    private const double HalfWidthMost = 0.06; // of the mean
    private const double T = 3.31; // Student, 199 degrees of freedom, two-sided 1 - 0.01 / 9 (three loads and three seeds, Bonferroni)

    public static TheoryData<double, uint> Cases()
    {
        var cases = new TheoryData<double, uint>();
        foreach (double load in new[] { 0.3, 0.5, 0.7 })
        {
            for (uint seed = 1; seed <= 3; seed++) cases.Add(load, seed);
        }
        return cases;
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void Waits_are_those_of_M_M_1(double load, uint seed)
    {
        const double Mean = 3600; // of an effort, s
        double expected = load * Mean / (1 - load);
        double[] means = [.. Enumerable.Range(0, Replications).Select(replication => MeanWait(load, Mean, seed, (uint)replication))];
        double mean = means.Average();
        double error = Math.Sqrt(means.Sum(x => (x - mean) * (x - mean)) / (Replications - 1) / Replications);
        Assert.InRange(expected, mean - (T * error), mean + (T * error));
        Assert.True(T * error < HalfWidthMost * expected, $"the interval {mean:F0} +- {T * error:F0} s is too wide to say anything about {expected:F0} s");
    }

    private static double MeanWait(double load, double mean, uint seed, uint replication)
    {
        // The arrivals are the test's own: a geometric number is there at time zero (the stationary state), the rest follows as a Poisson stream.
        var luck = new RandomStream(new KeyedStream(new ReplicationKey(seed, replication), 5), 0);
        var gap = new Exponential(mean / load);
        int there = 0;
        while (Uniform.Chance(luck.Next(), load)) there++;
        var arrivals = new List<SimTime>(Enumerable.Repeat(SimTime.Zero, there));
        SimTime at = SimTime.Zero;
        while (arrivals.Count < Items) arrivals.Add(at += gap.SampleDuration(luck.Next()));

        var builder = new PlanBuilder { End = arrivals[^1] + SimDuration.FromDays(300) }.Office(UnitLevel.County, "office");
        for (int i = 0; i < Items; i++) builder.Item($"item-{i}", "office", new Exponential(mean), known: arrivals[i]);
        SeasonPlan plan = builder.Build();
        SimModel model = SeasonModel.Make(plan);
        var hosts = Runs.Sequential(model, new ReplicationKey(seed, replication)).Hosts;
        UnitReport report = ((UnitOffices)hosts[0].Process(0)).Report();
        return report.Items.Skip(there).Average(item => (item.Started!.Value - item.Ready!.Value).TotalSeconds);
    }
}
