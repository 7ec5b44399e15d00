using RolloutSim.Client.Execution;
using RolloutSim.Client.Progress;
using RolloutSim.Grains.Runs;
using RolloutSim.Scenarios;

namespace RolloutSim.Client.Serving;

/// <summary>A run that somebody has begun elsewhere: it is only followed, and its results are taken home.</summary>
internal sealed class AttachedRunner(IRunGrain run, string name) : ISeasonRunner
{
    public string? Key => null;

    public Task<SeasonOutcome> RunAsync(Plan plan, ExecutionSettings settings, ProgressBoard progress, CancellationToken stop) => GrainOutcome.Await(run, name, progress, stop);
}
