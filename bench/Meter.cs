using System.Diagnostics;
using System.Runtime;

namespace RolloutSim.Bench;

/// <summary>Measures wall time, processor time and allocation of a piece of work.</summary>
public static class Meter
{
    /// <param name="workload">Its name.</param>
    /// <param name="work">The work; returns how many events it handled.</param>
    /// <param name="digest">Asked after the measured part.</param>
    public static Measurement Measure(string workload, Func<long> work, Func<string> digest)
    {
        var reading = new Reading();
        long events = work();
        return reading.Finish(workload, events, digest);
    }

    /// <inheritdoc cref="Measure(string, Func{long}, Func{string})"/>
    /// <param name="workload">Its name.</param>
    /// <param name="work">The work; returns how many events it handled, and its digest.</param>
    public static async Task<Measurement> Measure(string workload, Func<Task<(long Events, string Digest)>> work)
    {
        var reading = new Reading();
        (long events, string digest) = await work();
        return reading.Finish(workload, events, () => digest);
    }

    private sealed class Reading
    {
        private readonly Process _process = Process.GetCurrentProcess();
        private readonly long _bytes;
        private readonly TimeSpan _cpu, _compiling, _collecting;
        private readonly long _start;

        public Reading()
        {
            GC.Collect();
            GC.WaitForPendingFinalizers();
            _bytes = GC.GetTotalAllocatedBytes(precise: true);
            _compiling = JitInfo.GetCompilationTime();
            _collecting = GC.GetTotalPauseDuration();
            _cpu = _process.TotalProcessorTime;
            _start = Stopwatch.GetTimestamp();
        }

        public Measurement Finish(string workload, long events, Func<string> digest)
        {
            double seconds = Stopwatch.GetElapsedTime(_start).TotalSeconds;
            _process.Refresh();
            double cpuSeconds = (_process.TotalProcessorTime - _cpu).TotalSeconds;
            long bytes = GC.GetTotalAllocatedBytes(precise: true) - _bytes;
            _process.Dispose();
            double compiling = (JitInfo.GetCompilationTime() - _compiling).TotalSeconds, collecting = (GC.GetTotalPauseDuration() - _collecting).TotalSeconds;
            return new Measurement(workload, events, seconds, cpuSeconds, compiling, collecting, (double)bytes / events, digest());
        }
    }
}
