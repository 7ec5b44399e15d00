using RolloutSim.Model.Kernel;

namespace RolloutSim.Grains.Runs;

/// <summary>What came from outside while a run went on, as it is kept: with its time the record replays to the same digest.</summary>
/// <param name="Call">What was asked.</param>
/// <param name="At">When it takes effect.</param>
/// <param name="Number">Its place in the record of all that comes from outside.</param>
/// <param name="Window">How many windows had been run.</param>
[GenerateSerializer, Immutable, Alias("rollout.live")]
public sealed record LiveEvent(OutsideCall Call, SimTime At, int Number, long Window)
{
    /// <summary>The same as the model has it.</summary>
    public ExternalEvent ToExternal() => new(At, Call.Target, Call.Priority, Call.Kind, Call.A, Call.B);
}
