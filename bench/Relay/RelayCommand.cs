using RolloutSim.Model.Executors;
using RolloutSim.Model.Kernel;
using RolloutSim.Model.Randomness;
using RolloutSim.Model.Season;
using RolloutSim.Model.Units;
using RolloutSim.Scenarios;

namespace RolloutSim.Bench.Relay;

/// <summary>Runs a plan in legs, each in a process of its own: takes up the file where the last one put it down.</summary>
internal static class RelayCommand
{
    /// <returns>The digest when the run is over, else null.</returns>
    public static string? Run(string plan, string path, long windows)
    {
        Plan read = ShippedPlans.Open(plan);
        SimModel model = SeasonModel.Make(read.Season);
        var key = new ReplicationKey(1, 0);
        var partition = Partition.ByUnit(model, UnitLevel.County);
        byte[][]? snapshots = File.Exists(path) ? RelayFile.Read(path, read, model) : null;
        Host[] hosts = [.. Enumerable.Range(0, partition.HostCount).Select(host => snapshots is null
            ? Host.Start(model, key, partition, host)
            : Host.Restore(model, key, partition, host, rank => snapshots[rank]))];
        RunResult result = SequentialExecutor.Run(model, hosts, partition, new StopAfter(windows));
        if (result.IsComplete) return RunDigest.Of(result.Digests());
        RelayFile.Write(path, read, model, result.Hosts);
        return null;
    }

    private sealed class StopAfter(long most) : IRunObserver
    {
        public bool WindowEnded(SimTime end, long windows, IReadOnlyList<Host> hosts) => windows < most;
    }
}
