using System.Globalization;
using RolloutSim.Bench.Seasons;
using RolloutSim.Grains.Runs;
using RolloutSim.Model.Executors;
using RolloutSim.Model.Kernel;
using RolloutSim.Model.Questionnaire;
using RolloutSim.Model.Randomness;
using RolloutSim.Model.Season;
using RolloutSim.Model.Units;
using RolloutSim.Scenarios;
using RolloutSim.Scenarios.Composing;

namespace RolloutSim.Bench.Nation;

/// <summary>One season of a large plan by one executor, in a process of its own: nothing is warm, as for who runs the plan.</summary>
public static class NationBench
{
    /// <param name="plan">A shipped plan.</param>
    /// <param name="executor"><c>sequential</c>, <c>parallel</c>, <c>grains</c>, or <c>staged</c>: sequential, each stage timed.</param>
    /// <param name="partition">Which units have a host of their own.</param>
    /// <param name="threads">Of the parallel executor.</param>
    /// <param name="changes">What is set otherwise.</param>
    public static async Task<IReadOnlyList<Measurement>> Run(string plan, string executor, PartitionLevel partition, int threads, IReadOnlyList<PlanOverride> changes)
    {
        Plan read = ShippedPlans.Read(plan, changes);
        string name = $"{plan}{string.Concat(changes.Select(change => $" {change.Path}={change.Text}"))} {executor} {partition}".ToLowerInvariant();
        if (executor == "grains")
        {
            Measurement onGrains = await SeasonBench.MeasureOnGrains(name, read, partition);
            return [onGrains with { Workload = $"{name}: {Peak()}" }];
        }
        SimModel model = SeasonModel.Make(read.Season);
        Partition hosts = Partition.ByUnit(model, Level(partition));
        int[]? lanes = null;
        if (executor == "parallel") hosts = Lanes.Share(model, hosts, threads, out lanes);
        RunResult? result = null;
        var stages = new StageClock();
        Measurement measured = Meter.Measure(
            name,
            () =>
            {
                var key = new ReplicationKey(1, 0);
                Host[] all = lanes is not null ? ParallelExecutor.Start(model, key, hosts, lanes) : [.. Enumerable.Range(0, hosts.HostCount).Select(host => Host.Start(model, key, hosts, host))];
                result = lanes is not null ? ParallelExecutor.Run(model, all, hosts, lanes) : executor == "staged" ? stages.Run(model, all) : SequentialExecutor.Run(model, all, hosts);
                return result.Events;
            },
            () => RunDigest.Of(result!.Digests()));
        return [measured with { Workload = $"{name}: {Told(model, hosts, lanes, result!)}{stages.Told}, {Peak()}" }];
    }

    private static string Peak() => string.Create(CultureInfo.InvariantCulture, $"peak {PeakMemory.Megabytes:N0} MB");

    /// <summary>Exchanges, windows, and the share of the events that nothing else can be done beside: those of the sites, of several on different threads the busiest thread's.</summary>
    private static string Told(SimModel model, Partition hosts, int[]? lanes, RunResult result)
    {
        long exchanges = 0;
        var sites = new Dictionary<int, long>();
        for (int rank = 0; rank < model.Count; rank++)
        {
            LogicalProcess process = result.Hosts[hosts.HostOf(rank)].Process(rank);
            if (model.KindOf(rank).Stage == Stage.Sites)
            {
                int lane = lanes is null ? 0 : lanes[hosts.HostOf(rank)];
                sites[lane] = sites.GetValueOrDefault(lane) + process.Handled;
            }
            if (model.KindOf(rank).Name != "receiving" || process is not IReporting told) continue;
            var writer = new SnapshotWriter();
            told.WriteReport(writer);
            exchanges += TrafficReport.Read(new SnapshotReader(writer.ToArray())).Exchanges;
        }
        double serial = sites.Values.DefaultIfEmpty().Max() / (double)result.Events;
        return string.Create(CultureInfo.InvariantCulture, $"{exchanges / 1e6:F2} M exchanges, {result.Windows} windows, sites {serial:P1} of the events");
    }

    private static UnitLevel Level(PartitionLevel partition) => partition switch
    {
        PartitionLevel.One => UnitLevel.Nation,
        PartitionLevel.Province => UnitLevel.Province,
        PartitionLevel.County => UnitLevel.County,
        _ => UnitLevel.School,
    };
}
