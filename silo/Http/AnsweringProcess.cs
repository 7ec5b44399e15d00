using System.Runtime;

namespace RolloutSim.Silo.Http;

/// <summary>Readies a process that computes for those who ask it something meanwhile.</summary>
internal static class AnsweringProcess
{
    /// <summary>Threads of the pool beyond those on which runs are computed.</summary>
    private const int ThreadsBeside = 2;

    public static void Prepare()
    {
        // The pool makes more than a thread a processor only when nothing has gone on for half a second.
        ThreadPool.GetMinThreads(out int workers, out int ports);
        ThreadPool.SetMinThreads(Math.Max(workers, Environment.ProcessorCount + ThreadsBeside), ports);
        // Old objects are collected beside the work, not while everything stands still.
        GCSettings.LatencyMode = GCLatencyMode.SustainedLowLatency;
    }
}
