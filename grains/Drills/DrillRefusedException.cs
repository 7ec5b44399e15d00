namespace RolloutSim.Grains.Drills;

/// <summary>Somebody wanted what a drill does not allow; nothing has changed.</summary>
[GenerateSerializer, Alias("rollout.drill.refused")]
public sealed class DrillRefusedException : Exception
{
    public DrillRefusedException(DrillRefusal why)
        : base(why.ToString()) => Why = why;

    [Id(0)]
    public DrillRefusal Why { get; }
}
