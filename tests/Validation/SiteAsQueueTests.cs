using RolloutSim.Model.Planning;
using RolloutSim.Model.Randomness;
using RolloutSim.Model.Randomness.Distributions;

namespace RolloutSim.Tests.Validation;

/// <summary>
/// A station of the questionnaire system against M/M/c, M/M/c/K, M/G/1 and machine repair: loads 0.3 to 0.8, seeds 1, 2, 3. Open systems
/// start in the stationary state; M/G/1, whose residual service has another distribution, and terminals are counted after 200 times the
/// time that they need to forget. The 99% intervals from replications hold the closed forms, all of a test together, half-width at most 2%.
/// </summary>
public sealed class SiteAsQueueTests
{
    private const int Replications = 30;
    private const double HalfWidthMost = 0.02;
    private static readonly double[] Loads = [0.3, 0.5, 0.8];

    public static TheoryData<double, int, uint> OpenCases() => Cases(1, 2, 50);

    public static TheoryData<double, int, uint> RoomCases() => Cases(1, 4, 20);

    public static TheoryData<double, int, uint> OneServer() => Cases(1);

    [Theory]
    [MemberData(nameof(OpenCases))]
    public void M_M_c(double load, int servers, uint seed)
    {
        var theory = new MMcQueue(load * servers, 1, servers);
        double seconds = Length(load, servers) * (servers == 2 ? load < 0.5 ? 6 : 3.5 : 2);
        SiteRuns.Counts[] runs = Replicate(seed, key => SiteRuns.Open(theory.Lambda, SiteRuns.Station(servers, int.MaxValue, new Exponential(1)), [.. theory.Stationary()], 0, seconds, key));
        int comparisons = OpenCases().Count() + (2 * Loads.Length * 3);
        FamilyWise.Holds(theory.MeanPresent, [.. runs.Select(run => run.PresentTime / 1e6 / seconds)], comparisons, HalfWidthMost);
        // With many servers hardly anybody waits: the wait itself is held where it is seen.
        if (servers <= 2) FamilyWise.Holds(theory.MeanWait * theory.Lambda, [.. runs.Select(run => (run.PresentTime - run.BusyTime) / 1e6 / seconds)], comparisons, HalfWidthMost);
    }

    [Theory]
    [MemberData(nameof(RoomCases))]
    public void M_M_c_K(double load, int servers, uint seed)
    {
        // Offered more than it bears, so that blocking is seen.
        var theory = new MMcKQueue((load + 0.6) * servers, 1, servers, servers + 3);
        double seconds = Length(0.5, servers) * servers switch { 1 => 1, 4 => 2.5, _ => 6 };
        SiteRuns.Counts[] runs = Replicate(seed, key => SiteRuns.Open(theory.Lambda, SiteRuns.Station(servers, 3, new Exponential(1)), [.. theory.Stationary], 0, seconds, key));
        int comparisons = 3 * RoomCases().Count();
        FamilyWise.Holds(theory.BlockingProbability, [.. runs.Select(run => run.Rejected / (theory.Lambda * seconds))], comparisons, HalfWidthMost);
        FamilyWise.Holds(theory.Throughput, [.. runs.Select(run => run.Served / seconds)], comparisons, HalfWidthMost);
        FamilyWise.Holds(theory.MeanPresent, [.. runs.Select(run => run.PresentTime / 1e6 / seconds)], comparisons, HalfWidthMost);
    }

    [Theory]
    [MemberData(nameof(OneServer))]
    public void M_G_1(double load, int servers, uint seed)
    {
        Distribution service = new Lognormal(1, 0.6);
        var theory = new MG1Queue(load, service);
        double seconds = 2 * Length(load, servers), forgets = 1 / ((1 - load) * (1 - load));
        SiteRuns.Counts[] runs = Replicate(seed, key => SiteRuns.Open(load, SiteRuns.Station(servers, int.MaxValue, service), [], 200 * forgets, seconds, key));
        FamilyWise.Holds(theory.MeanWait * load, [.. runs.Select(run => (run.PresentTime - run.BusyTime) / 1e6 / seconds)], OneServer().Count(), HalfWidthMost);
    }

    [Theory]
    [InlineData(10, 1, 0.3)]
    [InlineData(10, 1, 0.8)]
    [InlineData(60, 5, 0.6)]
    public void Machine_repair(int terminals, int servers, double load)
    {
        const double Think = 5;
        double mean = load * servers * Think / terminals;
        var theory = new MachineRepair(terminals, Think, mean, servers);
        double seconds = 40_000;
        for (uint seed = 1; seed <= 3; seed++)
        {
            // A part of thinking is fixed and the rest is not exponential: the closed form holds all the same.
            SiteRuns.Counts[] runs = Replicate(seed, key => SiteRuns.Closed(
                terminals, new Shifted(new Lognormal(Think - 1, 0.7), 1), SiteRuns.Station(servers, int.MaxValue, new Exponential(mean)), 40 * Think, seconds, key));
            FamilyWise.Holds(theory.Throughput, [.. runs.Select(run => run.Served / seconds)], 18, HalfWidthMost);
            FamilyWise.Holds(theory.MeanPresent, [.. runs.Select(run => run.PresentTime / 1e6 / seconds)], 18, HalfWidthMost);
        }
    }

    private static TheoryData<double, int, uint> Cases(params int[] sizes)
    {
        var cases = new TheoryData<double, int, uint>();
        foreach (double load in Loads)
            foreach (int servers in sizes)
                for (uint seed = 1; seed <= 3; seed++) cases.Add(load, servers, seed);
        return cases;
    }

    /// <summary>Seconds a replication, for a service of one: the asymptotic variance of the number in M/M/1 is 2 rho (1 + rho) / (1 - rho)^4 (Whitt, 1989).</summary>
    private static double Length(double load, int servers) =>
        2 * (1 + load) / (load * (1 - load) * (1 - load)) / (0.0042 * 0.0042) / servers / Replications * (load < 0.5 ? 5 : 1.5);

    private static SiteRuns.Counts[] Replicate(uint seed, Func<ReplicationKey, SiteRuns.Counts> run)
    {
        var counts = new SiteRuns.Counts[Replications];
        Parallel.For(0, Replications, replication => counts[replication] = run(new ReplicationKey(seed, (uint)replication)));
        return counts;
    }
}
