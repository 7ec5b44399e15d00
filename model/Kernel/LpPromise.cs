namespace RolloutSim.Model.Kernel;

/// <summary>What one logical process vows, assuming that it receives nothing more; see <see cref="Promise"/>.</summary>
/// <param name="Back">The earliest effect of a message to the same stage or an earlier one.</param>
/// <param name="Forward">
/// The earliest effect of a message to a later stage. Where mail takes effect only after <see cref="LpKind.Onward"/>, this vow holds whatever mail
/// comes: a process that could answer mail sooner vows <see cref="SimTime.Zero"/>, which is 'at any moment'.
/// </param>
public readonly record struct LpPromise(SimTime Back, SimTime Forward);
