using RolloutSim.Model.Randomness;

namespace RolloutSim.Model.Kernel;

/// <summary>What a logical process is told when it is made.</summary>
/// <param name="Model">The model that it belongs to; it looks up there whom it writes to.</param>
/// <param name="Rank">Its own rank.</param>
/// <param name="Key">Seed and replication of the run.</param>
public sealed record LpContext(SimModel Model, int Rank, ReplicationKey Key);
