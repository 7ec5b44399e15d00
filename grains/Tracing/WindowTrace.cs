using System.Diagnostics;
using System.Runtime.InteropServices;
using RolloutSim.Model.Kernel;

namespace RolloutSim.Grains.Tracing;

/// <summary>Follows the windows of an epoch, and knows how long they take; without a trace it does nothing.</summary>
internal sealed class WindowTrace(RunTrace? trace)
{
    private TimeSpan _taken;
    private long _windows;

    /// <summary>A window begins; dispose the mark when it ends.</summary>
    public Mark Begin(long window) => trace is null ? default : new Mark(this, window, trace.Window(window));

    private void Ended(Mark mark, SimTime from, SimTime until, long events)
    {
        TimeSpan took = Stopwatch.GetElapsedTime(mark.Since);
        using Activity? span = mark.Span ?? (_windows > 0 && TraceSampling.IsSlow(took, _taken / _windows) ? trace!.SlowWindow(mark.Window, took) : null);
        (_taken, _windows) = (_taken + took, _windows + 1);
        if (span is null) return;
        span.SetTag("rolloutsim.simulated.from_us", from.Microseconds);
        span.SetTag("rolloutsim.simulated.until_us", until.Microseconds);
        span.SetTag("rolloutsim.events", events);
    }

    /// <summary>A window that goes on.</summary>
    [StructLayout(LayoutKind.Auto)]
    public readonly struct Mark(WindowTrace? owner, long window, Activity? span)
    {
        internal long Since { get; } = owner is null ? 0 : Stopwatch.GetTimestamp();

        internal long Window => window;

        internal Activity? Span => span;

        /// <summary>The span of a stage; null where the window was not chosen.</summary>
        public Activity? Stage(int stage) => span is null ? null : RunTrace.Stage(stage);

        public void End(SimTime from, SimTime until, long events) => owner?.Ended(this, from, until, events);
    }
}
