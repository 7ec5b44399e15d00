using System.Diagnostics;
using System.Globalization;
using RolloutSim.Bench.Phold;
using RolloutSim.Model.Executors;
using RolloutSim.Model.Kernel;
using RolloutSim.Model.Randomness;

namespace RolloutSim.Bench;

public static class Program
{
    public static int Main(string[] args)
    {
        for (int i = 0; i < 8; i++) Once(i == 0 ? 55 : 550);
        return 0;
    }

    private static void Once(int seconds)
    {
        var model = PholdModel.Make(new SimTime(0) + SimDuration.FromSeconds(seconds));
        var partition = Partition.Single(model);
        var host = Host.Start(model, new ReplicationKey(42, 0), partition, 0);
        long bytes = GC.GetAllocatedBytesForCurrentThread();
        var watch = Stopwatch.StartNew();
        var result = SequentialExecutor.Run(model, [host], partition);
        double s = watch.Elapsed.TotalSeconds;
        bytes = GC.GetAllocatedBytesForCurrentThread() - bytes;
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{result.Events} {s:F3} {result.Events / s / 1e6:F2} M/s {result.Windows} windows {(double)bytes / result.Events:F4} B/ev {RunDigest.Of(result.Digests())[..16]}"));
    }
}
