using RolloutSim.Grains.Runs;
using RolloutSim.Model.Kernel;
using RolloutSim.Model.Season;

namespace RolloutSim.Client.Execution;

/// <summary>What a run hands back, whichever executor ran it.</summary>
/// <param name="IsComplete">False when it was stopped.</param>
/// <param name="Reached">Everything before this moment has been simulated.</param>
/// <param name="Windows">How many windows it took.</param>
/// <param name="Events">How many events were handled.</param>
/// <param name="Digest">Of all processes, as they stand.</param>
/// <param name="Reports">Of the processes.</param>
/// <param name="Silos">How many silos took part; 0 without grains.</param>
internal sealed record SeasonOutcome(bool IsComplete, SimTime Reached, long Windows, long Events, string Digest, SeasonReports Reports, int Silos)
{
    /// <summary>What people brought while it went on, in the order of the record.</summary>
    public IReadOnlyList<LiveEvent> Live { get; init; } = [];
}
