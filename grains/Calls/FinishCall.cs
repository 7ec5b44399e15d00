namespace RolloutSim.Grains.Calls;

/// <summary>Ends the run: reports are written to storage, digests and statistics told.</summary>
/// <param name="Id">Its place.</param>
/// <param name="Previous">As in <see cref="StageCall"/>.</param>
/// <param name="Mail">As in <see cref="StageCall"/>.</param>
[GenerateSerializer, Immutable, Alias("rollout.finish")]
public sealed record FinishCall(CallId Id, CallId Previous, byte[] Mail);
