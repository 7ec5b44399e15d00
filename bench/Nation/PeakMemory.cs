using System.Diagnostics;

namespace RolloutSim.Bench.Nation;

/// <summary>The most memory that this process has had.</summary>
internal static class PeakMemory
{
    public static double Megabytes
    {
        get
        {
            using Process process = Process.GetCurrentProcess();
            return process.PeakWorkingSet64 / 1e6;
        }
    }
}
