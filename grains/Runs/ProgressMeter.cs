using RolloutSim.Model.Kernel;

namespace RolloutSim.Grains.Runs;

/// <summary>Turns the clock's position into progress with wall time and speed.</summary>
internal sealed class ProgressMeter(TimeProvider time)
{
    private static readonly TimeSpan Stretch = TimeSpan.FromMilliseconds(500);

    private long _start, _mark, _markWindows;

    /// <summary>The newest item.</summary>
    public RunProgress Last { get; private set; } = new(0, RunStatus.Running, SimTime.Zero, SimTime.Zero, 0, 0, new long[Host.TallyCount], 0, 0, 0, null, SimTime.Zero, 0, false, false);

    public void Start(RunManifest manifest)
    {
        _start = _mark = time.GetTimestamp();
        _markWindows = 0;
        Last = Of(manifest) with { Status = RunStatus.Running };
    }

    public void Update(RunClock clock, int epoch, TimeSpan waited)
    {
        double rate = Last.WindowsPerSecond;
        TimeSpan stretch = time.GetElapsedTime(_mark);
        if (stretch >= Stretch)
        {
            rate = Math.Max(0, clock.Windows - _markWindows) / stretch.TotalSeconds;
            (_mark, _markWindows) = (time.GetTimestamp(), clock.Windows);
        }
        Last = Last with
        {
            Number = Last.Number + 1,
            Reached = clock.Reached,
            Shown = SimTime.Max(clock.Reached, Last.Shown),
            Windows = clock.Windows,
            Events = clock.Events,
            Tallies = clock.Tallies.ToArray(),
            Epoch = epoch,
            WallSeconds = time.GetElapsedTime(_start).TotalSeconds,
            WindowsPerSecond = rate,
            Calls = clock.Calls,
            WaitSeconds = waited.TotalSeconds,
        };
    }

    /// <summary>A new item when the clock that people see has moved, or pace or pause have changed.</summary>
    public void Refresh(RunControl control)
    {
        SimTime shown = SimTime.Max(Last.Reached, control.Now);
        Last = Last with { HeldSeconds = control.Looks.Held.TotalSeconds };
        if (shown == Last.Shown && control.TimesReal == Last.TimesReal && control.IsPaused == Last.IsPaused && control.IsResting == Last.IsResting) return;
        Last = Last with { Number = Last.Number + 1, Shown = shown, TimesReal = control.TimesReal, IsPaused = control.IsPaused, IsResting = control.IsResting };
    }

    /// <summary>The run has ended.</summary>
    public void Rest(RunManifest manifest) => Last = Of(manifest);

    private RunProgress Of(RunManifest manifest)
    {
        double seconds = _start == 0 ? 0 : time.GetElapsedTime(_start).TotalSeconds;
        return new RunProgress(
            Last.Number + 1,
            manifest.Status,
            manifest.Reached,
            manifest.End,
            manifest.Windows,
            manifest.Events,
            manifest.Tallies,
            manifest.Epoch,
            seconds,
            seconds > 0 ? manifest.Windows / seconds : 0,
            manifest.Message,
            manifest.Reached,
            Last.TimesReal,
            false,
            false);
    }
}
