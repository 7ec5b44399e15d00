using RolloutSim.Grains.Storage;

namespace RolloutSim.Grains.Calls;

/// <summary>Writes a checkpoint, at the end of a window.</summary>
/// <param name="Id">Its place.</param>
/// <param name="Previous">As in <see cref="StageCall"/>.</param>
/// <param name="Mail">As in <see cref="StageCall"/>.</param>
/// <param name="Checkpoint">Its number.</param>
/// <param name="Checkpoints">Those before it that are valid: the last of them must not be overwritten yet.</param>
[GenerateSerializer, Immutable, Alias("rollout.save")]
public sealed record SaveCall(CallId Id, CallId Previous, byte[] Mail, CheckpointId Checkpoint, CheckpointLine Checkpoints);
