using RolloutSim.Model.Kernel;

namespace RolloutSim.Grains.Calls;

/// <summary>Runs one stage of a window.</summary>
/// <param name="Id">Its place; the step is the stage.</param>
/// <param name="Previous">The last call that the caller made to this node: one that has not answered it has lost its state.</param>
/// <param name="Until">The window's end.</param>
/// <param name="Mail">Messages for it and those below it: <see cref="MessageFrame"/>.</param>
[GenerateSerializer, Immutable, Alias("rollout.stage")]
public sealed record StageCall(CallId Id, CallId Previous, SimTime Until, byte[] Mail);
