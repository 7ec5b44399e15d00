namespace RolloutSim.Model.Kernel;

/// <summary>What a logical process is told when it is made.</summary>
public sealed class LpContext
{
    internal LpContext(Host host, int rank)
    {
        Host = host;
        Rank = rank;
    }

    /// <summary>The model that it belongs to; it looks up there whom it writes to.</summary>
    public SimModel Model => Host.Model;

    /// <summary>Its own rank.</summary>
    public int Rank { get; }

    /// <summary>The host that it lives in.</summary>
    internal Host Host { get; }
}
