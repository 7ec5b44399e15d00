using RolloutSim.Grains.Calls;

namespace RolloutSim.Grains.Runs;

/// <summary>How the clock came to rest.</summary>
/// <param name="Status">Where the run stands; <see cref="RunStatus.Running"/>: it was suspended, and another silo goes on with it.</param>
/// <param name="Finish">What all told; null of a suspended run.</param>
public sealed record RunOutcome(RunStatus Status, FinishReply? Finish);
