namespace RolloutSim.Grains.Runs;

/// <summary>A run cannot go on: a rule was broken or its data are not what they must be. The message says where.</summary>
[GenerateSerializer, Alias("rollout.fault")]
public sealed class RunFaultException : Exception
{
    public RunFaultException(string message)
        : base(message)
    {
    }
}
