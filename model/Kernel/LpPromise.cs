namespace RolloutSim.Model.Kernel;

/// <summary>What one logical process vows, assuming that it receives nothing more; see <see cref="Promise"/>.</summary>
public readonly record struct LpPromise(SimTime Back, SimTime Forward);
