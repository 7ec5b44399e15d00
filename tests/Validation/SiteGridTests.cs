using RolloutSim.Model.Planning;
using RolloutSim.Model.Questionnaire;
using RolloutSim.Model.Randomness;
using RolloutSim.Model.Randomness.Distributions;
using Xunit.Abstractions;

namespace RolloutSim.Tests.Validation;

/// <summary>
/// A station of the questionnaire system against M/M/c, M/G/1, M/M/c/K and machine repair on the whole grid: loads 0.3 to 0.99, seeds 1, 2, 3.
/// The 99% intervals from replications, family-wise over each of the four grids, hold the closed forms, half-width at most 1% up to load 0.95, 5% above.
/// <see cref="SiteAsQueueTests"/> does the same up to 0.8 on every change; the figures of this one are in docs/validation.md.
/// </summary>
/// <remarks>
/// Close to saturation the number waiting has a long memory: plain means would take 240 million customers for one cell. So it is estimated with two
/// control variates, sums over short blocks of the surplus of what came over what was to come (M), and of that times the number present when the block
/// began (a discrete form of the martingale that solves Poisson's equation for this number: S. G. Henderson and P. W. Glynn, 2002, doi
/// 10.1287/moor.27.2.253.324). M has mean 0 whatever came before, and its coefficients are those of the regression over replications, so nothing of the
/// closed form is in the estimate. The plain mean must agree too, with whatever width it has.
/// </remarks>
[Trait("Category", "Long")]
public sealed class SiteGridTests(ITestOutputHelper output)
{
    private const int Replications = 60;
    private static readonly int[] Loads = [30, 50, 70, 80, 90, 95, 99]; // %
    private static readonly int[] Sizes = [1, 4, 50], Rooms = [1, 4, 20];
    private static readonly Distribution[] Services = [new Constant(1), new Lognormal(1, 0.6)];
    private static readonly (int Terminals, int Servers)[] Repairs = [(10, 1), (60, 5)];

    private readonly List<string> _wrong = [];

    public static TheoryData<int> AllLoads() => [.. Loads];

    [LongTheory]
    [MemberData(nameof(AllLoads))]
    public void M_M_c(int percent)
    {
        double load = percent / 100.0;
        foreach (int servers in Sizes)
        {
            var theory = new MMcQueue(load * servers, 1, servers);
            // Where hardly anybody waits, as with many servers at low loads, those present are held instead.
            bool seesWaits = theory.WaitProbability > 0.1;
            var station = SiteRuns.Station(servers, int.MaxValue, new Exponential(1));
            for (uint seed = 1; seed <= 3; seed++)
            {
                var grid = new Grid(output, _wrong, $"M/M/{servers}", load, seed, 4 * Loads.Length * Sizes.Length * 3);
                Open[] runs = Replicate(seed, key => Blocks(theory.Lambda, station, [.. theory.Stationary()], 0, servers, theory.Lambda, key, compensatesService: true));
                if (seesWaits) Held(grid, "waiting", theory.MeanWait * theory.Lambda, runs, run => run.Waiting);
                else grid.Holds("present", theory.MeanPresent, ControlledMean.Of([.. runs.Select(run => run.Present)])); // where all are served at once the controls would make an identity of it
                grid.Holds("busy", load * servers, ControlledMean.Of([.. runs.Select(run => run.Busy)]));
                grid.Holds("served a second", theory.Lambda, ControlledMean.Of([.. runs.Select(run => run.Served)]));
            }
        }
        Assert.Empty(_wrong);
    }

    [LongTheory]
    [MemberData(nameof(AllLoads))]
    public void M_G_1(int percent)
    {
        double load = percent / 100.0;
        foreach (Distribution service in Services)
        {
            var theory = new MG1Queue(load, service);
            // Begun empty: e^-10 of what that is worth is left when counting begins.
            double warmUp = 10 / Math.Pow(1 - Math.Sqrt(load), 2);
            for (uint seed = 1; seed <= 3; seed++)
            {
                var grid = new Grid(output, _wrong, service is Constant ? "M/D/1" : "M/G/1", load, seed, 4 * Loads.Length * Services.Length * 3);
                Open[] runs = Replicate(seed, key => Blocks(load, SiteRuns.Station(1, int.MaxValue, service), [], warmUp, 1, load, key, compensatesService: false));
                Held(grid, "waiting", theory.MeanWait * load, runs, run => run.Waiting);
                grid.Holds("busy", load, ControlledMean.Of([.. runs.Select(run => run.Busy)]));
                grid.Holds("served a second", load, ControlledMean.Of([.. runs.Select(run => run.Served)]));
            }
        }
        Assert.Empty(_wrong);
    }

    [LongTheory]
    [MemberData(nameof(AllLoads))]
    public void M_M_c_K(int percent)
    {
        double load = percent / 100.0;
        foreach (int servers in Rooms)
        {
            // Room for nobody to wait but where the servers are many and the load is high: blocking must be seen.
            int line = servers == 1 ? 1 : load < 0.9 ? 0 : 4;
            if (servers == 20 && load < 0.7) continue;
            var theory = new MMcKQueue(load * servers, 1, servers, servers + line);
            double seconds = 2_000_000 / theory.BlockingProbability / theory.Lambda / Replications;
            for (uint seed = 1; seed <= 3; seed++)
            {
                var grid = new Grid(output, _wrong, $"M/M/{servers}/{servers + line}", load, seed, 3 * Loads.Length * Rooms.Length * 3);
                SiteRuns.Counts[] runs = Replicate(seed, key => SiteRuns.Open(theory.Lambda, SiteRuns.Station(servers, line, new Exponential(1)), [.. theory.Stationary], 0, seconds, key));
                grid.Holds("blocked", theory.BlockingProbability, ControlledMean.Of([.. runs.Select(run => run.Rejected / (theory.Lambda * seconds))]));
                grid.Holds("served a second", theory.Throughput, ControlledMean.Of([.. runs.Select(run => run.Served / seconds)]));
                grid.Holds("present", theory.MeanPresent, ControlledMean.Of([.. runs.Select(run => run.PresentTime / 1e6 / seconds)]));
            }
        }
        Assert.Empty(_wrong);
    }

    [LongTheory]
    [MemberData(nameof(AllLoads))]
    public void Machine_repair(int percent)
    {
        double load = percent / 100.0;
        const double Think = 5, Seconds = 30_000;
        foreach ((int terminals, int servers) in Repairs)
        {
            double mean = load * servers * Think / terminals;
            var theory = new MachineRepair(terminals, Think, mean, servers);
            for (uint seed = 1; seed <= 3; seed++)
            {
                var grid = new Grid(output, _wrong, $"{terminals} terminals, {servers} servers", load, seed, 2 * Loads.Length * Repairs.Length * 3);
                SiteRuns.Counts[] runs = Replicate(seed, key => SiteRuns.Closed(
                    terminals, new Shifted(new Lognormal(Think - 1, 0.7), 1), SiteRuns.Station(servers, int.MaxValue, new Exponential(mean)), 40 * Think, Seconds, key));
                grid.Holds("answers a second", theory.Throughput, ControlledMean.Of([.. runs.Select(run => run.Served / Seconds)]));
                grid.Holds("present", theory.MeanPresent, ControlledMean.Of([.. runs.Select(run => run.PresentTime / 1e6 / Seconds)]));
            }
        }
        Assert.Empty(_wrong);
    }

    /// <summary>With the controls, and without them as far as their width goes.</summary>
    private static void Held(Grid grid, string what, double expected, Open[] runs, Func<Open, double> of)
    {
        grid.Holds(what, expected, ControlledMean.Of([.. runs.Select(run => (of(run), run.Surplus, run.Weighted))]), ControlledMean.Of([.. runs.Select(of)]));
    }

    /// <summary>Runs a station alone, and sums the controls up over blocks of a fortieth of its relaxation time, 40 customers at least.</summary>
    private static Open Blocks(double lambda, StationPlan station, double[] initially, double from, int servers, double expected, ReplicationKey key, bool compensatesService)
    {
        double load = expected / servers, block = Math.Max(40, 0.1 / ((1 - load) * (1 - load))) / lambda;
        var blocks = (int)Math.Ceiling(CustomersEach(load, servers, compensatesService) / (block * lambda));
        double surplus = 0, weighted = 0, seconds = 0;
        SiteRuns.Counts all = SiteRuns.OpenInBlocks(lambda, station, [.. initially], from, block, blocks, (present, counts) =>
        {
            double length = SimSeconds(block), more = counts.Arrivals - (lambda * length);
            if (compensatesService) more -= counts.Served - (counts.BusyTime / 1e6);
            surplus += more;
            weighted += more * present;
            seconds += length;
        }, key);
        return new Open((all.PresentTime - all.BusyTime) / 1e6 / seconds, all.PresentTime / 1e6 / seconds, all.BusyTime / 1e6 / seconds, all.Served / seconds, surplus / seconds, weighted / seconds);
    }

    /// <summary>As simulated time rounds it.</summary>
    private static double SimSeconds(double seconds) => RolloutSim.Model.Kernel.SimDuration.FromSecondsRounded(seconds).TotalSeconds;

    /// <summary>Customers a replication: so many that the half-width comes to what is wanted; set by what was measured, not by the outcome.</summary>
    private static double CustomersEach(double load, int servers, bool compensatesService) => load switch
    {
        < 0.75 => 200_000 * (servers == 4 ? 2.5 : 1),
        < 0.85 => 280_000 * (servers == 4 ? 1.5 : 1),
        < 0.93 => 400_000 * (servers == 50 ? 4 : 1),
        _ => 700_000,
    } * (compensatesService || load < 0.75 ? 1 : load < 0.97 ? 2 : 2.6);

    private static T[] Replicate<T>(uint seed, Func<ReplicationKey, T> run)
    {
        var results = new T[Replications];
        Parallel.For(0, Replications, replication => results[replication] = run(new ReplicationKey(seed, (uint)replication)));
        return results;
    }

    /// <summary>What one replication came to: means over its time, and the controls.</summary>
    private readonly record struct Open(double Waiting, double Present, double Busy, double Served, double Surplus, double Weighted);

    /// <summary>One cell: what is held there, and said.</summary>
    private sealed class Grid(ITestOutputHelper output, List<string> wrong, string system, double load, uint seed, int comparisons)
    {
        private readonly double _alpha = 0.01 / comparisons;
        private readonly double _halfWidthMost = load > 0.95 ? 0.05 : 0.01;

        /// <param name="what">The quantity.</param>
        /// <param name="expected">The closed form.</param>
        /// <param name="found">What was simulated.</param>
        /// <param name="plain">The same without controls, which must hold the closed form too; null: there are none.</param>
        public void Holds(string what, double expected, ControlledMean found, ControlledMean? plain = null)
        {
            double half = found.HalfWidth(_alpha);
            string beside = plain is { } mean ? FormattableString.Invariant($"{mean.Mean:G6} ± {100 * mean.HalfWidth(_alpha) / expected:F2}%") : "";
            output.WriteLine(FormattableString.Invariant($"| {system} | {load} | {seed} | {what} | {expected:G6} | {found.Mean:G6} ± {100 * half / expected:F2}% | {beside} |"));
            if (Math.Abs(found.Mean - expected) > half) wrong.Add($"{system}, load {load}, seed {seed}, {what}: simulated {found.Mean:G6} ± {half:G3}, theory {expected:G6}");
            if (half > _halfWidthMost * expected) wrong.Add($"{system}, load {load}, seed {seed}, {what}: the interval {found.Mean:G6} ± {100 * half / expected:F2}% is too wide to say anything about {expected:G6}");
            if (plain is { } without && Math.Abs(without.Mean - expected) > without.HalfWidth(_alpha)) wrong.Add($"{system}, load {load}, seed {seed}, {what} without controls: simulated {without.Mean:G6}, theory {expected:G6}");
        }
    }
}
