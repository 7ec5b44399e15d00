using RolloutSim.Client.Progress;
using RolloutSim.Grains.Runs;
using RolloutSim.Model.Executors;
using RolloutSim.Model.Kernel;
using RolloutSim.Model.Randomness;
using RolloutSim.Model.Season;
using RolloutSim.Scenarios;

namespace RolloutSim.Client.Execution;

/// <summary>Runs a season in this process, on one thread or several, without a silo.</summary>
/// <param name="clock">Wall time.</param>
/// <param name="recorder">Records the run's series; null: nobody does.</param>
internal sealed class LocalRunner(TimeProvider clock, MetricsRecorder? recorder = null) : ISeasonRunner
{
    public string? Key => null;

    public Task<SeasonOutcome> RunAsync(Plan plan, ExecutionSettings settings, ProgressBoard progress, CancellationToken stop) =>
        Task.Run(() => Run(plan, settings, new Watch(settings.Pace, clock, progress, stop, recorder)), CancellationToken.None);

    /// <summary>Runs it again up to where an earlier run had come, which may be within a window: at a pace they end where the clock stands.</summary>
    public static SeasonAgain Repeat(Plan plan, uint seed, uint replication, SimTime reached, CancellationToken stop)
    {
        LogicalProcess[] processes = [];
        SeasonOutcome outcome = Run(plan, Plainly(seed, replication), new Watch(Pace.Max, TimeProvider.System, new ProgressBoard(), stop), all => processes = all, reached);
        stop.ThrowIfCancellationRequested();
        return new SeasonAgain(outcome.Reports, new SeasonInsight(plan.Season, processes, reached), outcome.Digest);
    }

    /// <summary>Runs one replication to its end, however long it takes.</summary>
    public static SeasonOutcome RunAlone(Plan plan, uint seed, uint replication) =>
        Run(plan, Plainly(seed, replication), new Watch(Pace.Max, TimeProvider.System, new ProgressBoard(), CancellationToken.None));

    private static ExecutionSettings Plainly(uint seed, uint replication) => new(seed, ExecutorKind.Sequential, PartitionLevel.One, 1, Pace.Max, replication);

    private static SeasonOutcome Run(Plan plan, ExecutionSettings settings, Watch watch, Action<LogicalProcess[]>? look = null, SimTime? until = null)
    {
        SimModel model = SeasonModel.Make(plan.Season);
        Partition partition = settings.Partition.Of(model);
        var key = new ReplicationKey(settings.Seed, settings.Replication);
        int[]? lanes = null;
        if (settings.Executor == ExecutorKind.Parallel) partition = Lanes.Share(model, partition, settings.ThreadsUsed, out lanes);
        (watch.Partition, watch.Starts) = (partition, model.Starts);
        Host[] hosts = lanes is not null
            ? ParallelExecutor.Start(model, key, partition, lanes)
            : [.. Enumerable.Range(0, partition.HostCount).Select(host => Host.Start(model, key, partition, host))];
        RunResult result = lanes is null
            ? SequentialExecutor.Run(model, hosts, partition, watch, until: until)
            : ParallelExecutor.Run(model, hosts, partition, lanes, watch);
        watch.Tell(result.ReachedEnd, result.Windows, hosts);
        LogicalProcess[] processes = [.. Enumerable.Range(0, model.Count).Select(rank => hosts[partition.HostOf(rank)].Process(rank))];
        look?.Invoke(processes);
        return new SeasonOutcome(result.IsComplete, result.ReachedEnd, result.Windows, result.Events, RunDigest.Of(result.Digests()), SeasonReports.Of(processes), 0);
    }

    /// <summary>Looks on at the end of each window: tells how far it is, keeps the pace, stops.</summary>
    private sealed class Watch(Pace pace, TimeProvider clock, ProgressBoard progress, CancellationToken stop, MetricsRecorder? recorder = null) : IRunObserver
    {
        private static readonly TimeSpan LongestWait = TimeSpan.FromHours(1);

        private readonly long _started = clock.GetTimestamp();

        /// <summary>Which process is in which host.</summary>
        public Partition? Partition { get; set; }

        /// <summary>Where the season begins to be simulated: a fork at its moment.</summary>
        public SimTime Starts { get; set; } = SimTime.Zero;

        public bool WindowEnded(SimTime end, long windows, IReadOnlyList<Host> hosts)
        {
            Tell(end, windows, hosts);
            recorder?.WindowEnded(windows, hosts, Partition!);
            while (!pace.IsMax && !stop.IsCancellationRequested)
            {
                TimeSpan early = pace.WallTime(end, Starts) - clock.GetElapsedTime(_started);
                if (early <= TimeSpan.Zero) break;
                stop.WaitHandle.WaitOne(early < LongestWait ? early : LongestWait);
            }
            return !stop.IsCancellationRequested;
        }

        public void Tell(SimTime end, long windows, IReadOnlyList<Host> hosts)
        {
            long done = 0, late = 0, events = 0;
            foreach (Host host in hosts)
            {
                done += host.Tallies[SeasonTallies.Done];
                late += host.Tallies[SeasonTallies.Late];
                events += host.Handled;
            }
            progress.Report(new RunStanding(end, done, late, windows, events));
        }
    }
}
