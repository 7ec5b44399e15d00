using RolloutSim.Model.Executors;
using RolloutSim.Model.Kernel;
using RolloutSim.Model.Randomness;

namespace RolloutSim.Tests.Models;

/// <summary>The ways of running a model that must all come to the same.</summary>
public static class Runs
{
    public static readonly HostOptions Checked = new(CheckEveryEvent: true);

    public static RunResult Sequential(SimModel model, ReplicationKey key, Partition? partition = null, IWindowCutter? cutter = null, IRunObserver? observer = null)
    {
        partition ??= Partition.Single(model);
        return SequentialExecutor.Run(model, Start(model, key, partition), partition, observer, cutter);
    }

    /// <summary>On threads, each window of busy sites in as many slices as can be.</summary>
    public static RunResult Parallel(SimModel model, ReplicationKey key, Partition partition, int threads)
    {
        int[] lanes = Lanes.Of(partition, threads);
        return ParallelExecutor.Run(model, ParallelExecutor.Start(model, key, partition, lanes, Checked), partition, lanes, eventsPerSlice: 1);
    }

    /// <summary>After every window all processes are written to bytes and made anew from them, shared out in another way each time.</summary>
    public static RunResult SnapshottedEveryWindow(SimModel model, ReplicationKey key, params Partition[] partitions) => Snapshotted(model, key, 1, partitions);

    /// <summary>The same after every so many windows.</summary>
    public static RunResult Snapshotted(SimModel model, ReplicationKey key, int windows, params Partition[] partitions)
    {
        Partition partition = partitions[0];
        IReadOnlyList<Host> hosts = Start(model, key, partition);
        for (int leg = 1; ; leg++)
        {
            RunResult result = SequentialExecutor.Run(model, hosts, partition, new StopAfter(windows));
            if (result.IsComplete) return result;
            Dictionary<int, byte[]> snapshots = result.Hosts.SelectMany(host => host.Save()).ToDictionary(pair => pair.Rank, pair => pair.Snapshot);
            Partition next = partition = partitions[leg % partitions.Length];
            hosts = [.. Enumerable.Range(0, next.HostCount).Select(host => Host.Restore(model, key, next, host, rank => snapshots[rank], Checked))];
        }
    }

    public static string Digest(RunResult result) => RunDigest.Of(result.Digests());

    private static Host[] Start(SimModel model, ReplicationKey key, Partition partition) =>
        [.. Enumerable.Range(0, partition.HostCount).Select(host => Host.Start(model, key, partition, host, Checked))];
}
