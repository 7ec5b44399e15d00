using RolloutSim.Grains.Models;
using RolloutSim.Grains.Runs;
using RolloutSim.Grains.Storage;

namespace RolloutSim.Grains.Calls;

/// <summary>Opens an epoch: every process is made, or loaded from the last checkpoint.</summary>
/// <param name="Id">Its place.</param>
/// <param name="Plan">Which model.</param>
/// <param name="Settings">How to run it.</param>
/// <param name="Checkpoints">Which checkpoints are valid.</param>
/// <param name="Silos">Where hosts may live; empty: anywhere.</param>
/// <param name="SiloOf">By node of the callee's part of the tree, itself first, index into <paramref name="Silos"/>.</param>
[GenerateSerializer, Immutable, Alias("rollout.begin")]
public sealed record BeginCall(CallId Id, ModelId Plan, RunSettings Settings, CheckpointLine Checkpoints, SiloAddress[] Silos, byte[] SiloOf);
