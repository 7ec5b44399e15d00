using RolloutSim.Model.Kernel;

namespace RolloutSim.Grains.Drills;

/// <summary>The morning as it was lived once.</summary>
[GenerateSerializer, Alias("rollout.drill.morning")]
public sealed class DrillMorning
{
    /// <summary>The run in which it is lived.</summary>
    [Id(0)]
    public string Run { get; set; } = "";

    /// <summary>From here on it is decided again; up to here it is the morning before. <see cref="SimTime.Zero"/>: it is the first.</summary>
    [Id(1)]
    public SimTime From { get; set; } = SimTime.Zero;

    /// <summary>All that happened in it, what was before <see cref="From"/> included.</summary>
    [Id(2)]
    public List<DrillEntry> Entries { get; set; } = [];

    /// <summary>How far it is.</summary>
    [Id(3)]
    public DrillPhase Phase { get; set; }
}
