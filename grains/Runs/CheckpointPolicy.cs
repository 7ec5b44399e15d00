namespace RolloutSim.Grains.Runs;

/// <summary>When a run writes checkpoints; reaches no result.</summary>
/// <param name="EveryWindows">After so many windows; 0: not by windows.</param>
/// <param name="EveryMilliseconds">After so much wall time; 0: not by time.</param>
/// <param name="AtStop">When the run is interrupted, so that it can be resumed.</param>
[GenerateSerializer, Immutable, Alias("rollout.checkpoints")]
public sealed record CheckpointPolicy(long EveryWindows = 0, long EveryMilliseconds = 10_000, bool AtStop = true)
{
    public static readonly CheckpointPolicy Default = new();

    /// <summary>No checkpoints: a run that loses a silo begins anew.</summary>
    public static readonly CheckpointPolicy Never = new(0, 0, false);
}
