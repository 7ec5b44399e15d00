using System.Globalization;
using RolloutSim.Client.Progress;
using RolloutSim.Client.Runs;
using RolloutSim.Grains.Runs;
using RolloutSim.Model.Kernel;
using RolloutSim.Model.Season;
using RolloutSim.Scenarios;
using RolloutSim.Silo;

namespace RolloutSim.Client.Execution;

/// <summary>Runs a season on grains in a silo inside this process; what they know stays in the file beside the run directories.</summary>
internal sealed class GrainRunner(RunDirectory directory, TimeProvider clock, bool verbose) : ISeasonRunner
{
    /// <summary>The directory's name and a time of day: a run that overwrites another is another run to the grains.</summary>
    public string Key { get; } = Path.GetFileName(directory.Path) + clock.GetUtcNow().ToString("'-'yyyyMMdd'T'HHmmssfff", CultureInfo.InvariantCulture);

    public async Task<SeasonOutcome> RunAsync(Plan plan, ExecutionSettings settings, ProgressBoard progress, CancellationToken stop)
    {
        await using EmbeddedSilo silo = await EmbeddedGrains.OpenAsync(directory, verbose);
        IRunGrain run = silo.Grains.GetGrain<IRunGrain>(Key);
        await run.Start(new RunRequest(PlanModels.Refer(plan), new RunSettings(settings.Seed, settings.Replication, settings.Partition, settings.Pace.TimesReal)));
        await using (stop.Register(() => _ = run.Stop()))
        {
            // Being stopped is an ordinary end of a run, so the watching goes on until the grain says so.
            await foreach (RunProgress now in run.Watch(0, CancellationToken.None))
                progress.Report(new RunStanding(now.Reached, now.Tallies[SeasonTallies.Done], now.Tallies[SeasonTallies.Late], now.Windows, now.Events));
        }
        RolloutSim.Grains.Runs.RunManifest manifest = await run.GetManifest() ?? throw new InvalidOperationException($"The grain of the run '{Key}' has lost it.");
        if (manifest.Status == RolloutSim.Grains.Runs.RunStatus.Failed) throw new InvariantException(manifest.Message ?? "The run failed.");
        var reports = new List<ProcessReport>();
        await foreach (ProcessReport report in run.ReadReports(CancellationToken.None)) reports.Add(report);
        bool isComplete = manifest.Status == RolloutSim.Grains.Runs.RunStatus.Completed;
        return new SeasonOutcome(isComplete, manifest.Reached, manifest.Windows, manifest.Events, manifest.Digest ?? "", EmbeddedGrains.Read(reports), 1);
    }
}
