using System.Diagnostics;

namespace RolloutSim.Bench;

/// <summary>Measures wall time, processor time and allocation of a piece of work.</summary>
public static class Meter
{
    /// <param name="workload">Its name.</param>
    /// <param name="work">The work; returns events and windows.</param>
    /// <param name="digest">Asked after the measured part.</param>
    public static Measurement Measure(string workload, Func<(long Events, long Windows)> work, Func<string> digest)
    {
        using var process = Process.GetCurrentProcess();
        GC.Collect();
        GC.WaitForPendingFinalizers();
        long bytes = GC.GetTotalAllocatedBytes(precise: true);
        TimeSpan cpu = process.TotalProcessorTime;
        long start = Stopwatch.GetTimestamp();
        (long events, long windows) = work();
        double seconds = Stopwatch.GetElapsedTime(start).TotalSeconds;
        process.Refresh();
        double cpuSeconds = (process.TotalProcessorTime - cpu).TotalSeconds;
        bytes = GC.GetTotalAllocatedBytes(precise: true) - bytes;
        return new Measurement(workload, events, seconds, cpuSeconds, (double)bytes / events, digest(), windows);
    }
}
