using RolloutSim.Client.Runs;
using RolloutSim.Model.Season;
using RolloutSim.Scenarios;

namespace RolloutSim.Client.Execution;

/// <summary>Asks the grain of a unit for its report, after the process that ran has ended.</summary>
internal static class GrainReader
{
    /// <returns>Null when the database knows nothing of the run.</returns>
    public static Task<UnitReport?> ReadAsync(RunDirectory directory, RunManifest manifest, Plan plan, int unit, CancellationToken stop) => Task.FromResult<UnitReport?>(null);
}
