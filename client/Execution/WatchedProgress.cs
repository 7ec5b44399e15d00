using RolloutSim.Client.Progress;
using RolloutSim.Grains.Runs;
using RolloutSim.Model.Season;

namespace RolloutSim.Client.Execution;

/// <summary>Follows a run on grains.</summary>
internal static class WatchedProgress
{
    /// <summary>Reports how far it is until it ends.</summary>
    /// <exception cref="OperationCanceledException">Who watches has left.</exception>
    public static async Task Follow(IRunGrain run, ProgressBoard progress, CancellationToken leave)
    {
        long from = 0;
        while (true)
        {
            try
            {
                await foreach (RunProgress now in run.Watch(from, leave))
                {
                    from = now.Number + 1;
                    progress.Report(new RunStanding(now.Reached, now.Tallies[SeasonTallies.Done], now.Tallies[SeasonTallies.Late], now.Windows, now.Events) { Shown = now.Shown, Pace = new Pace(now.TimesReal), IsPaused = now.IsPaused });
                    if (now.Status != RunStatus.Running) return;
                }
            }
            catch (EnumerationAbortedException)
            {
                // A reader that was away for long is forgotten; it asks again.
            }
        }
    }
}
