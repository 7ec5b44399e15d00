using RolloutSim.Model.Kernel;

namespace RolloutSim.Client.Progress;

/// <summary>How far a run is.</summary>
/// <param name="Reached">Everything before this moment has been simulated.</param>
/// <param name="Done">Work items done.</param>
/// <param name="Late">Of these, done after their due date.</param>
/// <param name="Windows">Windows so far.</param>
/// <param name="Events">Events so far.</param>
/// <param name="Replications">Replications so far; then the rest is unknown.</param>
/// <param name="OfReplications">Of how many; 0: it is one season.</param>
internal readonly record struct RunStanding(SimTime Reached, long Done, long Late, long Windows, long Events, int Replications = 0, int OfReplications = 0)
{
    /// <summary>The simulated moment that people have before their eyes, where whoever runs it knows; null: to be made of what is reached and of the pace.</summary>
    public SimTime? Shown { get; init; }

    /// <summary>How fast it goes now; null: as when it began.</summary>
    public Execution.Pace? Pace { get; init; }

    /// <summary>It waits for somebody to resume or step.</summary>
    public bool IsPaused { get; init; }
}
