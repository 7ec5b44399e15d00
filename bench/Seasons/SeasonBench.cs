using RolloutSim.Model.Executors;
using RolloutSim.Model.Kernel;
using RolloutSim.Model.Randomness;
using RolloutSim.Model.Season;
using RolloutSim.Model.Units;
using RolloutSim.Scenarios;

namespace RolloutSim.Bench.Seasons;

/// <summary>One season of a shipped plan, by executor and partition; each warmed up by a season of the same.</summary>
public static class SeasonBench
{
    private static readonly (string Name, UnitLevel Level)[] Partitions =
        [("one", UnitLevel.Nation), ("province", UnitLevel.Province), ("county", UnitLevel.County), ("school", UnitLevel.School)];

    /// <summary>The digests of all shipped plans with seed 1, replication 0: the lines of tests/Determinism/digests.txt.</summary>
    public static IEnumerable<string> Digests() => ShippedPlans.Names.Order(StringComparer.Ordinal).Select(name =>
    {
        SimModel model = SeasonModel.Make(ShippedPlans.Read(name).Season);
        Partition partition = Partition.Single(model);
        return $"{name} {RunDigest.Of(Sequential(model, partition).Digests())}";
    });

    public static IEnumerable<Measurement> Run(string plan)
    {
        SimModel model = SeasonModel.Make(ShippedPlans.Read(plan).Season);
        foreach ((string name, UnitLevel level) in Partitions)
        {
            Partition partition = Partition.ByUnit(model, level);
            yield return Measure($"{plan}, sequential, {name}", () => Sequential(model, partition));
            yield return Measure($"{plan}, parallel 2, {name}", () => Parallel(model, partition, 2));
        }
    }

    private static Measurement Measure(string workload, Func<RunResult> run)
    {
        run();
        RunResult? result = null;
        return Meter.Measure(
            workload,
            () =>
            {
                result = run();
                return (result.Events, result.Windows);
            },
            () => RunDigest.Of(result!.Digests()));
    }

    private static RunResult Sequential(SimModel model, Partition partition) =>
        SequentialExecutor.Run(model, Start(model, partition, null), partition);

    private static RunResult Parallel(SimModel model, Partition partition, int threads)
    {
        int[] lanes = ParallelExecutor.Lanes(partition, threads);
        return ParallelExecutor.Run(model, Start(model, partition, lanes), partition, lanes);
    }

    private static Host[] Start(SimModel model, Partition partition, int[]? lanes) =>
        [.. Enumerable.Range(0, partition.HostCount).Select(host => Host.Start(model, new ReplicationKey(1, 0), partition, host, laneOf: lanes))];
}
