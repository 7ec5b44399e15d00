namespace RolloutSim.Grains.Drills;

/// <summary>Who sits on a chair.</summary>
[GenerateSerializer, Alias("rollout.drill.sitter")]
public sealed class DrillSitter
{
    /// <summary>Tells his terminal from others; null: nobody sits there, the model has the seat.</summary>
    [Id(0)]
    public string? Token { get; set; }

    [Id(1)]
    public string Who { get; set; } = "";

    /// <summary>He has said that he can be reached: what takes a decision waits for him.</summary>
    [Id(2)]
    public bool IsHeld { get; set; }
}
