namespace RolloutSim.Model.Kernel;

/// <summary>Something that reaches a process from outside the model: an inject, a decision that a person takes.</summary>
/// <param name="At">When it takes effect.</param>
/// <param name="Target">Code of the process that handles it.</param>
/// <param name="Priority">What goes first at one moment.</param>
/// <param name="Kind">As the target understands it.</param>
/// <param name="A">First word of its payload.</param>
/// <param name="B">Second word of its payload.</param>
/// <remarks>
/// It becomes mail from <see cref="OutsideProcess"/>, numbered in the order of the record: what is known beforehand first, then what came
/// while the run went on. So a record replays to the same digest, and everything that it does not reach stays as it was.
/// </remarks>
public sealed record ExternalEvent(SimTime At, string Target, Priority Priority, ushort Kind, ulong A = 0, ulong B = 0);
