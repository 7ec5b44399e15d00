using RolloutSim.Model.Kernel;

namespace RolloutSim.Grains.Runs;

/// <summary>Where an epoch goes on.</summary>
/// <param name="Reached">Everything before this moment was handled when the last checkpoint was taken.</param>
/// <param name="Live">What came from outside before, in the order of the record.</param>
/// <param name="LiveHeld">So many of these the checkpoint holds.</param>
public sealed record RunStart(SimTime Reached, IReadOnlyList<LiveEvent> Live, int LiveHeld);
