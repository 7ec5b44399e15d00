using RolloutSim.Model.Executors;
using RolloutSim.Model.Kernel;
using RolloutSim.Model.Questionnaire;
using RolloutSim.Model.Randomness;
using RolloutSim.Model.Randomness.Distributions;

namespace RolloutSim.Bench.Questionnaire;

/// <summary>Runs a model of the questionnaire system on one thread, measured, and reads what it came to.</summary>
internal static class BenchRun
{
    /// <summary>Rounds, and how often a little of a workload is run in each: the compiler counts 30 calls of each of its versions, and comes to the next when it has been left alone for a while.</summary>
    private const int Rounds = 4, Little = 40;

    private static readonly TimeSpan Alone = TimeSpan.FromMilliseconds(300);

    /// <summary>A workload when the compiler is done with it: its one long window enters the kernel's loops once and never leaves them, so that what was compiled first would be measured.</summary>
    public static Measurement Warm(Func<Measurement> little, Func<Measurement> whole)
    {
        for (int round = 0; round < Rounds; round++)
        {
            for (int i = 0; i < Little; i++) little();
            Thread.Sleep(Alone);
        }
        for (int round = 0; round < Rounds; round++)
        {
            whole();
            Thread.Sleep(Alone);
        }
        return whole();
    }

    /// <summary>A site that is one queue with room for all, and one time of service for every kind of exchange.</summary>
    public static SystemSitePlan OneStation(int servers, Distribution service) =>
        new() { Unit = 1, Stations = [new StationPlan("servers", servers, int.MaxValue, [service, service, service, service])] };

    /// <param name="name">The workload.</param>
    /// <param name="model">Its model.</param>
    /// <param name="check">What the run came to, to be held against theory; printed behind the name.</param>
    public static Measurement Measure(string name, SimModel model, Func<RunResult, string> check)
    {
        Partition partition = Partition.Single(model);
        Host[] hosts = [Host.Start(model, new ReplicationKey(42, 0), partition, 0)];
        RunResult? result = null;
        Measurement measured = Meter.Measure(
            name,
            () =>
            {
                result = SequentialExecutor.Run(model, hosts, partition);
                return result.Events;
            },
            () => RunDigest.Of(result!.Digests()));
        return measured with { Workload = $"{name} {check(result!)}" };
    }

    public static SystemReport Site(SimModel model, RunResult result) => SystemReport.Read(ReportOf(model, result, "system"));

    public static TrafficReport Traffic(SimModel model, RunResult result) => TrafficReport.Read(ReportOf(model, result, "receiving"));

    private static SnapshotReader ReportOf(SimModel model, RunResult result, string kind)
    {
        int rank = Enumerable.Range(0, model.Count).First(rank => model.KindOf(rank).Name == kind);
        var writer = new SnapshotWriter();
        ((IReporting)result.Hosts[0].Process(rank)).WriteReport(writer);
        return new SnapshotReader(writer.ToArray());
    }
}
