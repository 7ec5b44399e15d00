using RolloutSim.Client.Progress;
using RolloutSim.Client.Runs;
using RolloutSim.Scenarios;

namespace RolloutSim.Client.Execution;

/// <summary>Runs a season on grains in an embedded silo.</summary>
internal sealed class GrainRunner(RunDirectory directory, TimeProvider clock) : ISeasonRunner
{
    public string? Key { get; } = Path.GetFileName(directory.Path);

    public Task<RunOutcome> RunAsync(Plan plan, RunSettings settings, RunProgress progress, CancellationToken stop) =>
        new LocalRunner(clock).RunAsync(plan, settings, progress, stop);
}
