using RolloutSim.Grains.Studies;
using RolloutSim.Model.Kernel;
using RolloutSim.Model.Season;
using RolloutSim.Scenarios;
using RolloutSim.Silo;

namespace RolloutSim.Bench.Seasons;

/// <summary>Replications of a shipped plan on the worker grains of one silo, with one worker and with one for each processor; to the same digest.</summary>
public static class StudyBench
{
    private const int Replications = 1_000;

    private static int _studies;

    public static async Task<IReadOnlyList<Measurement>> Run(string plan)
    {
        Plan read = ShippedPlans.Read(plan);
        await using EmbeddedSilo silo = await EmbeddedSilo.Start(new EmbeddedSiloOptions { Sources = [new PlanModels()] });
        var results = new List<Measurement>();
        foreach (int workers in new[] { 1, Environment.ProcessorCount }.Distinct())
        {
            string name = $"{plan} {Replications} replications, workers: {workers}";
            results.Add(await Meter.Measure(name, () => Study(silo, read, workers)));
        }
        return results;
    }

    private static async Task<(long Events, string Digest)> Study(EmbeddedSilo silo, Plan plan, int workers)
    {
        IStudyGrain study = silo.Grains.GetGrain<IStudyGrain>($"bench-{Interlocked.Increment(ref _studies)}");
        await study.Start(new StudyRequest(PlanModels.Refer(plan), 1, Replications, workers));
        await foreach (StudyProgress progress in study.Watch(0)) _ = progress;
        using var digest = new ReplicationsDigest();
        long events = 0;
        await foreach (byte[] result in study.ReadResults())
        {
            digest.Add(result);
            events += SeasonReplication.Read(new SnapshotReader(result)).Events;
        }
        return (events, digest.Value);
    }
}
