namespace RolloutSim.Grains.Drills;

/// <summary>A drill in storage.</summary>
[GenerateSerializer, Alias("rollout.drill.state")]
public sealed class DrillState
{
    /// <summary>Null: there is no drill of that name.</summary>
    [Id(0)]
    public DrillOpening? Opening { get; set; }

    /// <summary>By chair.</summary>
    [Id(1)]
    public List<DrillSitter> Sitters { get; set; } = [];

    /// <summary>The first one first; the last one is being lived.</summary>
    [Id(2)]
    public List<DrillMorning> Mornings { get; set; } = [];
}
