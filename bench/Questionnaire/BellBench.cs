using System.Collections.Immutable;
using System.Globalization;
using RolloutSim.Model.Executors;
using RolloutSim.Model.Kernel;
using RolloutSim.Model.Questionnaire;
using RolloutSim.Model.Randomness;
using RolloutSim.Model.Randomness.Distributions;
using RolloutSim.Model.Units;

namespace RolloutSim.Bench.Questionnaire;

/// <summary>The nation's bell without a season around it: 331 counties, 20 schools each, 30 pupils and 13 adults a school, every exchange over lines, gateway, workers, database and back.</summary>
public static class BellBench
{
    private const int Counties = 331, Schools = 20, Pupils = 30, Adults = 13, PupilPages = 60, AdultPages = 40;

    /// <param name="sites">How many sites share the counties.</param>
    /// <param name="threads">1: the sequential executor.</param>
    /// <param name="level">Which units have a host of their own.</param>
    public static Measurement Run(int sites, int threads, UnitLevel level)
    {
        SimModel model = Make(sites);
        Partition partition = Partition.ByUnit(model, threads == 1 ? UnitLevel.Nation : level);
        int[]? lanes = threads == 1 ? null : Lanes.Of(partition, threads);
        Host[] hosts = [.. Enumerable.Range(0, partition.HostCount).Select(host => Host.Start(model, new ReplicationKey(42, 0), partition, host, laneOf: lanes))];
        RunResult? result = null;
        Measurement measured = Meter.Measure(
            "bell",
            () =>
            {
                result = lanes is null ? SequentialExecutor.Run(model, hosts, partition) : ParallelExecutor.Run(model, hosts, partition, lanes);
                return result.Events;
            },
            () => RunDigest.Of(result!.Digests()));
        long exchanges = 0;
        for (int rank = 0; rank < model.Count; rank++)
        {
            if (result!.Hosts[partition.HostOf(rank)].Process(rank) is IReporting process && model.KindOf(rank).Name == "receiving")
            {
                var writer = new SnapshotWriter();
                process.WriteReport(writer);
                exchanges += TrafficReport.Read(new SnapshotReader(writer.ToArray())).Exchanges;
            }
        }
        return measured with { Workload = string.Create(CultureInfo.InvariantCulture, $"bell sites={sites} threads={threads} x={exchanges / 1e6:F1}M w={result!.Windows}") };
    }

    private static SimModel Make(int sites)
    {
        ImmutableArray<Unit>.Builder units = ImmutableArray.CreateBuilder<Unit>();
        units.Add(new Unit(UnitTree.RootCode, UnitLevel.Nation, -1));
        for (int site = 0; site < sites; site++) units.Add(new Unit($"site-{site}", UnitLevel.Province, 0));
        int province = -1;
        ImmutableArray<CountyNetworkPlan>.Builder networks = ImmutableArray.CreateBuilder<CountyNetworkPlan>();
        for (int county = 0; county < Counties; county++)
        {
            if (county % 11 == 0)
            {
                province = units.Count;
                units.Add(new Unit($"p{county / 11}", UnitLevel.Province, 0));
            }
            int unit = units.Count;
            units.Add(new Unit($"c{county}", UnitLevel.County, province));
            ImmutableArray<SchoolAccessPlan>.Builder schools = ImmutableArray.CreateBuilder<SchoolAccessPlan>();
            ImmutableArray<SittingPlan>.Builder sittings = ImmutableArray.CreateBuilder<SittingPlan>();
            for (int school = 0; school < Schools; school++)
            {
                schools.Add(new SchoolAccessPlan(units.Count, 100_000_000, 100_000_000));
                units.Add(new Unit($"c{county}-{school}", UnitLevel.School, unit));
                sittings.Add(new SittingPlan(school, 0, SimTime.Zero + SimDuration.FromMinutes(60), Pupils, [.. Enumerable.Repeat((ushort)PupilPages, Pupils)]));
                sittings.Add(new SittingPlan(school, 1, SimTime.Zero + SimDuration.FromMinutes(90), Adults, [.. Enumerable.Repeat((ushort)AdultPages, Adults)]));
            }
            networks.Add(new CountyNetworkPlan { Unit = unit, Site = county % sites, UpBitsPerSecond = 1_000_000_000, DownBitsPerSecond = 1_000_000_000, Schools = schools.ToImmutable(), Sittings = sittings.ToImmutable() });
        }
        static ImmutableArray<Distribution> All(double mean) => [new Exponential(mean * 3), new Exponential(mean), new Exponential(mean / 2), new Exponential(mean)];
        TrafficPlan traffic = new()
        {
            Name = "pupils",
            Settle = new UniformBetween(2, 60),
            Think = new Shifted(new Lognormal(58, 0.6), 2),
            Least = SimDuration.FromSeconds(2),
            UpBytes = [2_000, 4_000, 4_000, 4_000],
            DownBytes = [400_000, 60_000, 500, 1_000],
        };
        var plan = new QuestionnairePlan
        {
            Sites = [.. Enumerable.Range(0, sites).Select(site => new SystemSitePlan
            {
                Unit = 1 + site,
                Stations = [
                    new StationPlan("gateway", 4_000 / sites, 20_000, All(0.02)),
                    new StationPlan("workers", 8_000 / sites, 20_000, All(0.25)),
                    new StationPlan("database", 1_000 / sites, 20_000, All(0.01))],
            })],
            Networks = networks.ToImmutable(),
            Traffic = [traffic, traffic with { Name = "adults", Think = new Shifted(new Lognormal(28, 0.6), 2) }],
            From = SimTime.Zero + SimDuration.FromMinutes(60),
            Minutes = 180,
        };
        return QuestionnaireModel.Make(new UnitTree(units.ToImmutable()), plan, SimTime.Zero + SimDuration.FromHours(6));
    }
}
