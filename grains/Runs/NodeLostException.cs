namespace RolloutSim.Grains.Runs;

/// <summary>A node of the tree has lost its state, or cannot be reached: a new epoch is needed. Never leaves the run's grain.</summary>
public sealed class NodeLostException(string unit, string doing) : Exception($"The unit '{unit}' has lost its state or cannot be reached ({doing}).");
