using RolloutSim.Grains.Models;
using RolloutSim.Model.Kernel;

namespace RolloutSim.Grains.Runs;

/// <summary>What is kept of a run.</summary>
/// <param name="Run">Its name.</param>
/// <param name="Plan">Which model.</param>
/// <param name="Settings">How it was run.</param>
/// <param name="Status">Where it stood when this was written.</param>
/// <param name="Message">Why it failed.</param>
/// <param name="Digest">Its fingerprint, over what was done; null while it runs and when it failed.</param>
/// <param name="Windows">How many windows it took.</param>
/// <param name="Events">How many events were handled.</param>
/// <param name="Reached">Everything before this moment was handled.</param>
/// <param name="End">The model's end.</param>
/// <param name="Epoch">How many epochs it took.</param>
/// <param name="Tallies">The model's counters at the end.</param>
/// <param name="Hosts">What each host did.</param>
[GenerateSerializer, Immutable, Alias("rollout.manifest")]
public sealed record RunManifest(
    string Run,
    ModelId Plan,
    RunSettings Settings,
    RunStatus Status,
    string? Message,
    string? Digest,
    long Windows,
    long Events,
    SimTime Reached,
    SimTime End,
    int Epoch,
    long[] Tallies,
    HostStatistics[] Hosts);
