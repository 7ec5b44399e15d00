using RolloutSim.Scenarios.Errors;

namespace RolloutSim.Scenarios.Actuals;

/// <summary>One field of a list of what is done, with its place.</summary>
/// <param name="Text">Without space around it; empty for nothing.</param>
/// <param name="Place">Where it begins.</param>
internal readonly record struct ActualsField(string Text, Place Place);
