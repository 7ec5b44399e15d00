using RolloutSim.Grains.Calls;
using RolloutSim.Grains.Runs;
using RolloutSim.Model.Incidents;
using RolloutSim.Model.Kernel;

namespace RolloutSim.Grains.Drills;

/// <summary>What the desks of a run tell, looked at when something has happened and not too often, however many look.</summary>
internal sealed class DeskWatch(TimeProvider time, long number)
{
    private static readonly TimeSpan BetweenLooks = TimeSpan.FromMilliseconds(300);

    private long _looked;
    private (long Windows, RunStatus Status) _seen = (-1, RunStatus.Running);
    private Task? _looking;

    /// <summary>Grows with each look.</summary>
    public long Number { get; private set; } = number;

    /// <summary>Of the desks at which something happened.</summary>
    public ProcessReport[] Last { get; private set; } = [];

    public Task Refresh(IRunGrain run, RunProgress progress)
    {
        bool isDue = _looked == 0 || time.GetElapsedTime(_looked) >= BetweenLooks;
        if (_looking is not { IsCompleted: false } && isDue && _seen != (progress.Windows, progress.Status)) _looking = Look(run, progress);
        return _looking ?? Task.CompletedTask;
    }

    private async Task Look(IRunGrain run, RunProgress progress)
    {
        _seen = (progress.Windows, progress.Status);
        ProcessReport[] reports = await run.ReadReportsOf(LookCall.SortSign + OutsideIncidents.DeskName);
        Last = [.. reports.Where(report => DeskReport.Read(new SnapshotReader(report.Content)).Incidents.Length > 0)];
        (_looked, Number) = (time.GetTimestamp(), Number + 1);
    }
}
