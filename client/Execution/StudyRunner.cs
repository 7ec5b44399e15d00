using System.Collections.Immutable;
using RolloutSim.Client.Progress;
using RolloutSim.Grains.Runs;
using RolloutSim.Grains.Studies;
using RolloutSim.Model.Kernel;
using RolloutSim.Model.Season;
using RolloutSim.Scenarios;
using RolloutSim.Silo;

namespace RolloutSim.Client.Execution;

/// <summary>Runs replications on the worker grains of a silo inside this process; nothing of it is kept there.</summary>
internal static class StudyRunner
{
    private const string Name = "study";

    /// <exception cref="InvariantException">A rule was broken; process, time, seed and replication are named.</exception>
    public static async Task<StudyOutcome> RunAsync(Plan plan, uint seed, int replications, int? workers, bool verbose, ProgressBoard progress, CancellationToken stop)
    {
        await using EmbeddedSilo silo = await EmbeddedSilo.Start(new EmbeddedSiloOptions(null, verbose) { Sources = [new PlanModels()] }, CancellationToken.None);
        IStudyGrain study = silo.Grains.GetGrain<IStudyGrain>(Name);
        await study.Start(new StudyRequest(PlanModels.Refer(plan), seed, replications, workers));
        StudyProgress? last = null;
        await using (stop.Register(() => _ = study.Stop()))
        {
            // Being stopped is an ordinary end, so the watching goes on until the grain says so.
            await foreach (StudyProgress now in study.Watch(0, CancellationToken.None))
            {
                last = now;
                progress.Report(new RunStanding(SimTime.Zero, 0, 0, 0, 0, now.Merged, now.Replications));
            }
        }
        if (last is not { } end) throw new InvalidOperationException("The study told nothing.");
        if (end.Status == RunStatus.Failed) throw new InvariantException(end.Message ?? "The study failed.");
        List<byte[]> results = [];
        await foreach (byte[] result in study.ReadResults(CancellationToken.None)) results.Add(result);
        ImmutableArray<SeasonReplication> read = [.. results.Select(bytes => SeasonReplication.Read(new SnapshotReader(bytes)))];
        return new StudyOutcome(end.Status == RunStatus.Completed, read, ReplicationQueue.Digest(results), end.Silos);
    }
}
