namespace RolloutSim.Silo.Http;

/// <summary>Whether the silo has started and has taken up the runs that went on when it went down.</summary>
internal sealed class Readiness
{
    private volatile bool _isReady;

    public bool IsReady
    {
        get => _isReady;
        set => _isReady = value;
    }
}
