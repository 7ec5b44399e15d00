using RolloutSim.Grains.Runs;
using RolloutSim.Model.Executors;
using RolloutSim.Model.Kernel;
using RolloutSim.Model.Randomness;
using RolloutSim.Model.Season;
using RolloutSim.Model.Units;
using RolloutSim.Scenarios;
using RolloutSim.Silo;

namespace RolloutSim.Bench.Seasons;

/// <summary>One season of a shipped plan, by executor and partition; each warmed up by a season of the same.</summary>
public static class SeasonBench
{
    private const int SeasonsBefore = 20; // warm-up

    private static int _runs;

    private static readonly (PartitionLevel Name, UnitLevel Level)[] Partitions =
        [(PartitionLevel.One, UnitLevel.Nation), (PartitionLevel.Province, UnitLevel.Province), (PartitionLevel.County, UnitLevel.County), (PartitionLevel.School, UnitLevel.School)];

    /// <summary>Plans whose season takes a minute: their digests are compared between executors by long tests.</summary>
    private static readonly string[] Long = ["nation-2025", "nation-census"];

    /// <summary>The digests of all other shipped plans with seed 1, replication 0: the lines of tests/Determinism/digests.txt.</summary>
    public static IEnumerable<string> Digests() => DigestsOf(ShippedPlans.Names.Except(Long));

    /// <summary>The digest of the one that takes a minute: the line of tests/Determinism/digests-long.txt. The census takes five, and is not written down.</summary>
    public static IEnumerable<string> LongDigests() => DigestsOf(Long[..1]);

    private static IEnumerable<string> DigestsOf(IEnumerable<string> plans) => plans.Order(StringComparer.Ordinal).Select(name =>
    {
        SimModel model = SeasonModel.Make(ShippedPlans.Read(name).Season);
        Partition partition = Partition.Single(model);
        return $"{name} {RunDigest.Of(Sequential(model, partition).Digests())}";
    });

    public static async Task<IReadOnlyList<Measurement>> Run(string plan)
    {
        Plan read = ShippedPlans.Read(plan);
        SimModel model = SeasonModel.Make(read.Season);
        string database = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName());
        var results = new List<Measurement>();
        await using (EmbeddedSilo silo = await EmbeddedSilo.Start(new EmbeddedSiloOptions(database) { Sources = [new PlanModels()] }))
        {
            foreach ((PartitionLevel name, UnitLevel level) in Partitions)
            {
                Partition partition = Partition.ByUnit(model, level);
                results.Add(await Measure($"{plan} sequential {name}", () => Local(Sequential(model, partition))));
                results.Add(await Measure($"{plan} parallel-2 {name}", () => Local(Parallel(model, partition, 2))));
                results.Add(await Measure($"{plan} grains {name}", () => OnGrains(silo, read, name)));
            }
        }
        foreach (string file in Directory.GetFiles(Path.GetTempPath(), Path.GetFileName(database) + "*")) File.Delete(file);
        return results;
    }

    /// <summary>One season on the grains of one silo, its storage in SQLite included, nothing warm.</summary>
    public static async Task<Measurement> MeasureOnGrains(string workload, Plan plan, PartitionLevel partition)
    {
        string database = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName());
        try
        {
            await using EmbeddedSilo silo = await EmbeddedSilo.Start(new EmbeddedSiloOptions(database) { Sources = [new PlanModels()] });
            return await Meter.Measure(workload, () => OnGrains(silo, plan, partition));
        }
        finally
        {
            foreach (string file in Directory.GetFiles(Path.GetTempPath(), Path.GetFileName(database) + "*")) File.Delete(file);
        }
    }

    private static async Task<Measurement> Measure(string workload, Func<Task<(long Events, string Digest)>> season)
    {
        for (int i = 0; i < SeasonsBefore; i++) await season();
        return await Meter.Measure(workload, season);
    }

    private static Task<(long Events, string Digest)> Local(RunResult result) => Task.FromResult((result.Events, RunDigest.Of(result.Digests())));

    /// <summary>A season on grains, its storage in SQLite included.</summary>
    /// <param name="silo">Where.</param>
    /// <param name="plan">What.</param>
    /// <param name="partition">Which units have a host of their own.</param>
    /// <param name="name">The run's name; null: any.</param>
    /// <param name="begun">Called when it has begun.</param>
    internal static async Task<(long Events, string Digest)> OnGrains(EmbeddedSilo silo, Plan plan, PartitionLevel partition, string? name = null, Action? begun = null)
    {
        IRunGrain run = silo.Grains.GetGrain<IRunGrain>(name ?? $"bench-{Interlocked.Increment(ref _runs)}");
        await run.Start(new RunRequest(PlanModels.Refer(plan), new RunSettings(1, 0, partition)));
        begun?.Invoke();
        await foreach (RunProgress progress in run.Watch(0)) _ = progress;
        RunManifest manifest = await run.GetManifest() ?? throw new InvalidOperationException("The run has no manifest.");
        return (manifest.Events, manifest.Digest ?? throw new InvalidOperationException(manifest.Message ?? "The run has no digest."));
    }

    private static RunResult Sequential(SimModel model, Partition partition) =>
        SequentialExecutor.Run(model, Start(model, partition), partition);

    private static RunResult Parallel(SimModel model, Partition partition, int threads)
    {
        int[] lanes = Lanes.Of(partition, threads);
        return ParallelExecutor.Run(model, ParallelExecutor.Start(model, new ReplicationKey(1, 0), partition, lanes), partition, lanes);
    }

    private static Host[] Start(SimModel model, Partition partition) =>
        [.. Enumerable.Range(0, partition.HostCount).Select(host => Host.Start(model, new ReplicationKey(1, 0), partition, host))];
}
