using RolloutSim.Model.Executors;
using RolloutSim.Model.Incidents;
using RolloutSim.Model.Kernel;
using RolloutSim.Model.Planning;
using RolloutSim.Model.Randomness;
using RolloutSim.Model.Randomness.Distributions;
using RolloutSim.Model.Season;
using RolloutSim.Model.Units;
using RolloutSim.Tests.Models;
using Xunit.Abstractions;

namespace RolloutSim.Tests.Validation;

/// <summary>
/// A county's duty desk that takes down incidents of three levels, which come as Poisson streams, in exponential times of one mean, is M/M/2 with
/// non-preemptive priorities: the mean wait of each level is Cobham's (<see cref="PriorityMMcQueue"/>). The 95% intervals from replications, family-wise
/// over loads, seeds and levels, must hold it, and their half-width is at most 2% of it.
/// </summary>
/// <remarks>
/// Each replication begins empty. What that is worth fades by a factor e in about 1 / (c mu (1 - sqrt(rho))^2) (the relaxation time of M/M/c in heavy
/// traffic: J. W. Cohen, The Single Server Queue, 1982, section III.7.3 for one server); calls that come in the first ten of these are not measured. So at most e^-10 of the wait is
/// missing at first, and less than 0.01% of the mean. Waits are those that the source hears of: the desk is the real one, with its real messages.
/// </remarks>
public sealed class DutyDeskAsQueueTests(ITestOutputHelper output)
{
    private const int Servers = 2, Replications = 100;
    private const double MeanService = 1, HalfWidthMost = 0.02;
    private const double T = 3.21; // Student, 99 degrees of freedom, two-sided 1 - 0.05 / 27 (three loads, three seeds, three levels, Bonferroni)

    [Theory]
    [InlineData(0.3, 1)]
    [InlineData(0.3, 2)]
    [InlineData(0.3, 3)]
    [InlineData(0.5, 1)]
    [InlineData(0.5, 2)]
    [InlineData(0.5, 3)]
    [InlineData(0.8, 1)]
    [InlineData(0.8, 2)]
    [InlineData(0.8, 3)]
    public void Waits_are_Cobhams(double load, uint seed) => Compare(load, seed, load switch { < 0.4 => 36_000, < 0.6 => 32_000, _ => 76_000 });

    [LongFact]
    public void Waits_are_Cobhams_close_to_saturation()
    {
        foreach (double load in new[] { 0.9, 0.95 })
        {
            for (uint seed = 1; seed <= 3; seed++) Compare(load, seed, load < 0.93 ? 250_000 : 1_000_000);
        }
    }

    private void Compare(double load, uint seed, int calls)
    {
        double rate = load * Servers / MeanService; // in all
        // Shares of the levels, 1 first, so that at no load one of them needs many more calls than the others.
        double[] shares = load < 0.7 ? [1.0 / 3, 1.0 / 3, 1.0 / 3] : [0.5, 0.3, 0.2];
        var theory = new PriorityMMcQueue(Servers, MeanService, rate * shares[2], rate * shares[1], rate * shares[0]);
        double relaxation = MeanService / Servers / Math.Pow(1 - Math.Sqrt(load), 2);
        int warmUp = (int)Math.Ceiling(10 * relaxation * rate);
        var means = new double[3, Replications];
        for (int replication = 0; replication < Replications; replication++)
        {
            CallSource source = Run(rate, shares, new ReplicationKey(seed, (uint)replication), warmUp, warmUp + calls);
            for (int level = 0; level < 3; level++) means[level, replication] = source.WaitedMicroseconds[level] / 1e6 / source.Count[level];
        }
        List<string> wrong = [];
        for (int level = 3; level >= 1; level--)
        {
            double[] each = [.. Enumerable.Range(0, Replications).Select(replication => means[level - 1, replication])];
            double mean = each.Average(), expected = theory.MeanWait(3 - level);
            double half = T * Math.Sqrt(each.Sum(x => (x - mean) * (x - mean)) / (Replications - 1) / Replications);
            output.WriteLine($"load {load}, seed {seed}, level {level}: theory {expected:F4}, simulated {mean:F4} +- {half:F4} ({100 * half / expected:F2}%)");
            if (Math.Abs(expected - mean) > half) wrong.Add($"level {level}: {mean:F4} +- {half:F4} does not hold {expected:F4}");
            if (half > HalfWidthMost * expected) wrong.Add($"level {level}: the half-width {half:F4} is {100 * half / expected:F2}% of {expected:F4}");
        }
        Assert.Empty(wrong);
    }

    private static CallSource Run(double rate, double[] shares, ReplicationKey key, int from, int to)
    {
        SimTime end = SimTime.Zero + SimDuration.FromDays(400);
        IncidentsPlan incidents = IncidentPlans.Make(IncidentPlans.Kind("call", 1));
        SeasonPlan plan = new PlanBuilder { End = end }.Build() with
        {
            Units = new UnitTree([new Unit(UnitTree.RootCode, UnitLevel.Nation, -1), new Unit("C", UnitLevel.County, 0)]),
            Incidents = incidents with
            {
                Staff = [.. IncidentSeats.All.Select(seat => seat == IncidentSeat.County ? Servers : 0)],
                Efforts = incidents.Efforts.SetItem((int)DutyWork.WriteDown, new Exponential(MeanService)),
            },
        };
        var index = new IncidentIndex(plan);
        LpSpec[] specs =
        [
            new(1, IncidentDesk.Sort, context => new IncidentDesk(context, index)),
            new(0, CallSource.Sort, context => new CallSource(context, 1 / rate, shares, $"C#{IncidentDesk.Sort.Name}", "call", from, to)),
        ];
        var model = new SimModel(plan.Units, specs, end);
        Partition single = Partition.Single(model);
        RunResult result = SequentialExecutor.Run(model, [Host.Start(model, key, single, 0)], single);
        return (CallSource)result.Hosts[0].Process(model.RankOf(0, CallSource.Sort));
    }
}
