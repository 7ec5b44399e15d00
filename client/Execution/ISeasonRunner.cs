using RolloutSim.Client.Progress;
using RolloutSim.Scenarios;

namespace RolloutSim.Client.Execution;

/// <summary>One of the ways to run a season.</summary>
internal interface ISeasonRunner
{
    /// <summary>The run's key in the database; null where nothing is kept there.</summary>
    string? Key { get; }

    /// <summary>Runs a plan to its end, or until asked to stop; being stopped is no exception.</summary>
    /// <exception cref="Model.Kernel.InvariantException">A rule of the simulation was broken.</exception>
    Task<SeasonOutcome> RunAsync(Plan plan, ExecutionSettings settings, ProgressBoard progress, CancellationToken stop);
}
