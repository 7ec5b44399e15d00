using RolloutSim.Client.Progress;
using RolloutSim.Client.Serving;
using RolloutSim.Grains.Runs;
using RolloutSim.Scenarios;
using RolloutSim.Silo;

namespace RolloutSim.Client.Execution;

/// <summary>Runs a season on grains: in a silo inside this process, or in one that another process keeps up.</summary>
/// <param name="key">The run's key in the database beside the run directories; null where it is in another.</param>
/// <param name="open">Starts the silo, or connects to it.</param>
/// <param name="begun">Told the run's name when it has begun.</param>
/// <param name="left">Makes of the run's name what is thrown when who watched has left and it goes on.</param>
internal sealed class GrainRunner(string? key, Func<Task<IGrainHost>> open, Action<string>? begun = null, Func<string, RunLeftException>? left = null) : ISeasonRunner
{
    public string? Key => key;

    public async Task<SeasonOutcome> RunAsync(Plan plan, ExecutionSettings settings, ProgressBoard progress, CancellationToken stop)
    {
        await using IGrainHost host = await open();
        (IRunGrain run, string name) = await host.NewRun();
        await run.Start(new RunRequest(PlanModels.Refer(plan), new RunSettings(settings.Seed, settings.Replication, settings.Partition, settings.Pace.TimesReal)));
        begun?.Invoke(name);
        // Being stopped is an ordinary end of a run of our own, so the watching goes on until the grain says so; another's we only leave.
        await using (stop.Register(() => _ = host.OutlivesUs ? Task.CompletedTask : run.Stop()))
        {
            try
            {
                return await GrainOutcome.Await(run, name, progress, host.OutlivesUs ? stop : CancellationToken.None);
            }
            catch (OperationCanceledException) when (left is not null && stop.IsCancellationRequested)
            {
                throw left(name);
            }
            catch (Exception fault) when (left is not null && RunLeftException.IsLoss(fault))
            {
                throw left(name).Lost();
            }
        }
    }
}
