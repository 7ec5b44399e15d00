using RolloutSim.Client.Execution;
using RolloutSim.Client.Progress;
using RolloutSim.Grains.Runs;
using RolloutSim.Scenarios;

namespace RolloutSim.Client.Serving;

/// <summary>A run that somebody has begun elsewhere: it is only followed, and its results are taken home.</summary>
internal sealed class AttachedRunner(IRunGrain run, RunLeftException left) : ISeasonRunner
{
    public string? Key => null;

    /// <exception cref="RunLeftException">Who watches has left.</exception>
    public async Task<SeasonOutcome> RunAsync(Plan plan, ExecutionSettings settings, ProgressBoard progress, CancellationToken stop)
    {
        try
        {
            return await GrainOutcome.Await(run, left.Run, progress, stop);
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            throw left;
        }
        catch (Exception fault) when (RunLeftException.IsLoss(fault))
        {
            throw left.Lost();
        }
    }
}
