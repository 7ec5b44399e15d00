using RolloutSim.Grains.Storage;
using RolloutSim.Model.Kernel;

namespace RolloutSim.Grains.Runs;

/// <summary>The row of a run in storage. Whoever wins its ETag owns the epoch.</summary>
[GenerateSerializer, Alias("rollout.runstate")]
public sealed class RunState
{
    /// <summary>Null: no run of that name.</summary>
    [Id(0)]
    public RunManifest? Manifest { get; set; }

    [Id(1)]
    public int Epoch { get; set; }

    [Id(2)]
    public CheckpointLine Checkpoints { get; set; } = CheckpointLine.None;

    /// <summary>At the end of which window the last checkpoint was taken.</summary>
    [Id(3)]
    public long CheckpointWindow { get; set; }

    /// <summary>Everything before this moment was handled when the last checkpoint was taken.</summary>
    [Id(4)]
    public SimTime CheckpointReached { get; set; } = SimTime.Zero;

    /// <summary>What came from outside while the run went on, in the order of the record.</summary>
    [Id(5)]
    public List<LiveEvent> Live { get; set; } = [];

    /// <summary>So many of these the last checkpoint holds.</summary>
    [Id(6)]
    public int LiveHeld { get; set; }

    /// <summary>Simulated seconds for each second of wall time, as somebody asked last; 0: as fast as it can.</summary>
    [Id(7)]
    public double TimesReal { get; set; }

    /// <summary>Whether it waits for somebody to resume it.</summary>
    [Id(8)]
    public bool IsPaused { get; set; }

    /// <summary>The simulated moment that people had before their eyes when this was kept; it may lie after the last event.</summary>
    [Id(9)]
    public SimTime Shown { get; set; } = SimTime.Zero;
}
