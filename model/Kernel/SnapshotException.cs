namespace RolloutSim.Model.Kernel;

/// <summary>Bytes that are no snapshot of this version, this plan, or at all.</summary>
public sealed class SnapshotException(string message) : Exception(message);
