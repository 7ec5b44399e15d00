using RolloutSim.Model.Kernel;

namespace RolloutSim.Grains.Runs;

/// <summary>Something from outside that a run that goes on is to be given: an inject, a decision that a person takes.</summary>
/// <param name="Target">Code of the process that handles it.</param>
/// <param name="Priority">What goes first at one moment.</param>
/// <param name="Kind">As the target understands it.</param>
/// <param name="A">First word of its payload.</param>
/// <param name="B">Second word of its payload.</param>
/// <param name="NotBefore">When it takes effect at the earliest; <see cref="SimTime.Zero"/>: as soon as it can.</param>
[GenerateSerializer, Immutable, Alias("rollout.outside")]
public sealed record OutsideCall(string Target, Priority Priority, ushort Kind, ulong A, ulong B, SimTime NotBefore);
