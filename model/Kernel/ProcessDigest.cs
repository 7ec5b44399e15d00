namespace RolloutSim.Model.Kernel;

/// <summary>What one logical process did: how many events, and the chain over them and over its last state.</summary>
public readonly record struct ProcessDigest(ulong Id, long Handled, ulong Chain);
