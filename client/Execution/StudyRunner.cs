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
    /// <summary>Runs the replications of each of some plans under one seed, one plan after another; a stopped one is the last.</summary>
    /// <exception cref="InvariantException">A rule was broken; process, time, seed and replication are named.</exception>
    public static async Task<ImmutableArray<StudyOutcome>> RunAsync(
        IReadOnlyList<Plan> plans, uint seed, int replications, int? workers, bool verbose, ProgressBoard progress, CancellationToken stop)
    {
        await using EmbeddedSilo silo = await EmbeddedSilo.Start(new EmbeddedSiloOptions(null, verbose) { Sources = [new PlanModels()] }, CancellationToken.None);
        ImmutableArray<StudyOutcome>.Builder outcomes = ImmutableArray.CreateBuilder<StudyOutcome>();
        while (outcomes.Count < plans.Count && outcomes.All(outcome => outcome.IsComplete))
        {
            int before = outcomes.Count;
            IStudyGrain study = silo.Grains.GetGrain<IStudyGrain>($"study-{before}");
            await study.Start(new StudyRequest(PlanModels.Refer(plans[before]), seed, replications, workers));
            void Tell(StudyProgress now) => progress.Report(
                new RunStanding(SimTime.Zero, 0, 0, 0, 0, (before * replications) + now.Merged, plans.Count * replications));
            outcomes.Add(await FinishAsync(study, Tell, stop));
        }
        return outcomes.ToImmutable();
    }

    private static async Task<StudyOutcome> FinishAsync(IStudyGrain study, Action<StudyProgress> tell, CancellationToken stop)
    {
        StudyProgress? last = null;
        await using (stop.Register(() => _ = study.Stop()))
        {
            // Being stopped is an ordinary end, so the watching goes on until the grain says so.
            await foreach (StudyProgress now in study.Watch(0, CancellationToken.None))
            {
                last = now;
                tell(now);
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
