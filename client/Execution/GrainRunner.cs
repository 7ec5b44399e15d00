using RolloutSim.Client.Progress;
using RolloutSim.Client.Runs;
using RolloutSim.Scenarios;

namespace RolloutSim.Client.Execution;

/// <summary>Runs a season on grains in an embedded silo.</summary>
internal sealed class GrainRunner(RunDirectory directory, TimeProvider clock) : ISeasonRunner
{
    public string? Key { get; } = Path.GetFileName(directory.Path);

    public Task<SeasonOutcome> RunAsync(Plan plan, ExecutionSettings settings, ProgressBoard progress, CancellationToken stop) =>
        new LocalRunner(clock).RunAsync(plan, settings, progress, stop);
}
