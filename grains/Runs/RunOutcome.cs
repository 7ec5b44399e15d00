using RolloutSim.Grains.Calls;

namespace RolloutSim.Grains.Runs;

/// <summary>How the clock came to rest.</summary>
public sealed record RunOutcome(RunStatus Status, FinishReply Finish);
