namespace RolloutSim.Grains.Studies;

/// <summary>What a worker has done of a <see cref="SliceCall"/>.</summary>
/// <param name="Results">Of the first replications that were asked for, in their order, at least one where there is no fault.</param>
/// <param name="Fault">A rule was broken in the replication after these; process, time, seed and replication are named.</param>
/// <param name="Silo">Where they were run.</param>
[GenerateSerializer, Immutable, Alias("rollout.study.sliced")]
public sealed record SliceReply(byte[][] Results, string? Fault, string Silo);
