using RolloutSim.Model.Executors;
using RolloutSim.Model.Kernel;
using RolloutSim.Model.Randomness;

namespace RolloutSim.Bench.Phold;

/// <summary>PHOLD through the kernel: processes, messages, streams and digest on; some five million events after a warm-up of three times as many.</summary>
public static class PholdBench
{
    private static readonly SimDuration WarmUp = SimDuration.FromSeconds(1_650), Measured = SimDuration.FromSeconds(550);

    public static Measurement Run(int threads)
    {
        SimModel model = PholdModel.Make(SimTime.Zero + WarmUp + Measured);
        Partition partition = threads == 1 ? Partition.Single(model) : new Partition(model, [.. Enumerable.Range(0, model.Count).Select(rank => rank % threads)]);
        int[] lanes = Lanes.Of(partition, threads);
        Host[] hosts = [.. Enumerable.Range(0, partition.HostCount).Select(host => Host.Start(model, new ReplicationKey(42, 0), partition, host, laneOf: threads == 1 ? null : lanes))];
        RunResult Go(IRunObserver? observer) => threads == 1
            ? SequentialExecutor.Run(model, hosts, partition, observer)
            : ParallelExecutor.Run(model, hosts, partition, lanes, observer);

        RunResult warm = Go(new StopAt(SimTime.Zero + WarmUp));
        RunResult? result = null;
        return Meter.Measure(
            threads == 1 ? "phold" : $"phold, {threads} threads",
            () =>
            {
                result = Go(null);
                return result.Events - warm.Events;
            },
            () => RunDigest.Of(result!.Digests()));
    }

    private sealed class StopAt(SimTime at) : IRunObserver
    {
        public bool WindowEnded(SimTime end, long windows, IReadOnlyList<Host> hosts) => end < at;
    }
}
