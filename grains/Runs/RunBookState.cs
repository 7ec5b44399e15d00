namespace RolloutSim.Grains.Runs;

/// <summary>The row of a book of runs in storage.</summary>
[GenerateSerializer, Alias("rollout.book")]
public sealed class RunBookState
{
    /// <summary>The oldest first.</summary>
    [Id(0)]
    public List<string> Runs { get; set; } = [];
}
