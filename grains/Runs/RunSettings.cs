namespace RolloutSim.Grains.Runs;

/// <summary>How a model is run. Only seed and replication reach the result.</summary>
/// <param name="Seed">Of all its luck.</param>
/// <param name="Replication">Which of the runs under that seed.</param>
/// <param name="Partition">Where the hosts are.</param>
/// <param name="TimesReal">Simulated seconds for each second of wall time; 0: as fast as it can.</param>
/// <param name="CheckEveryEvent">Check invariants after every event, not only at window ends.</param>
/// <param name="Checkpoints">When to write checkpoints; null: <see cref="CheckpointPolicy.Default"/>.</param>
/// <param name="IsPaused">Begins paused.</param>
[GenerateSerializer, Immutable, Alias("rollout.settings")]
public sealed record RunSettings(
    uint Seed,
    uint Replication = 0,
    PartitionLevel Partition = PartitionLevel.County,
    double TimesReal = 0,
    bool CheckEveryEvent = false,
    CheckpointPolicy? Checkpoints = null,
    bool IsPaused = false);
