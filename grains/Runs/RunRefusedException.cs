namespace RolloutSim.Grains.Runs;

/// <summary>What somebody wanted to bring to a run is not allowed there, or not now; nothing has changed. The message is one word for why.</summary>
[GenerateSerializer, Alias("rollout.refused")]
public sealed class RunRefusedException : Exception
{
    public RunRefusedException(string message)
        : base(message)
    {
    }
}
