using RolloutSim.Client.Progress;
using RolloutSim.Grains.Runs;
using RolloutSim.Model.Kernel;

namespace RolloutSim.Client.Execution;

/// <summary>Follows a run on grains to its end, and takes home what it came to.</summary>
internal static class GrainOutcome
{
    /// <exception cref="OperationCanceledException">Who watches has left.</exception>
    /// <exception cref="InvariantException">The run has failed.</exception>
    public static async Task<SeasonOutcome> Await(IRunGrain run, string name, ProgressBoard progress, CancellationToken leave)
    {
        await WatchedProgress.Follow(run, progress, leave);
        RunManifest manifest = await run.GetManifest() ?? throw new InvalidOperationException($"The grain of the run '{name}' has lost it.");
        if (manifest.Status == RunStatus.Failed) throw new InvariantException(manifest.Message ?? "The run failed.");
        var reports = new List<ProcessReport>();
        await foreach (ProcessReport report in run.ReadReports(CancellationToken.None)) reports.Add(report);
        return new SeasonOutcome(manifest.Status == RunStatus.Completed, manifest.Reached, manifest.Windows, manifest.Events, manifest.Digest ?? "", EmbeddedGrains.Read(reports), 1) { Live = await run.ReadLive() };
    }
}
