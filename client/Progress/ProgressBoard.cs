
namespace RolloutSim.Client.Progress;

/// <summary>Where a run stands: written by whoever runs it, read by whoever shows it.</summary>
internal sealed class ProgressBoard
{
    private readonly Lock _gate = new();
    private RunStanding _standing;

    public RunStanding Standing
    {
        get
        {
            lock (_gate) return _standing;
        }
    }

    public void Report(RunStanding standing)
    {
        lock (_gate) _standing = standing;
    }
}
