using RolloutSim.Model.Kernel;

namespace RolloutSim.Client.Progress;

/// <summary>How far a run is.</summary>
/// <param name="Reached">Everything before this moment has been simulated.</param>
/// <param name="Done">Work items done.</param>
/// <param name="Late">Of these, done after their due date.</param>
/// <param name="Windows">Windows so far.</param>
/// <param name="Events">Events so far.</param>
internal readonly record struct RunStanding(SimTime Reached, long Done, long Late, long Windows, long Events);
