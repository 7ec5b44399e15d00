namespace RolloutSim.Model.Randomness;

/// <summary>All the luck of one run: the plan's seed and the number of the replication, together the key of <see cref="Philox"/>.</summary>
public readonly record struct ReplicationKey(uint Seed, uint Replication);
