using RolloutSim.Model.Kernel;
using RolloutSim.Model.Season.Counts;
using RolloutSim.Scenarios;
using RolloutSim.Silo.Metrics;
using RolloutSim.Silo.Views;

namespace RolloutSim.Client.Execution;

/// <summary>Records the series of a run over simulated time, for a run that is over before anybody could scrape it.</summary>
/// <param name="name">The run's name, its label.</param>
/// <param name="plan">What is run.</param>
/// <param name="seed">Of its luck.</param>
/// <param name="replication">Which of the runs under that seed.</param>
internal sealed class MetricsRecorder(string name, Plan plan, uint seed, uint replication)
{
    private readonly SampleTimes _times = new(plan);
    private SimTime _next = SimTime.Zero;

    public OpenMetricsRecord Record { get; } = new();

    /// <summary>Looks on at the end of a window: records every moment up to the next event.</summary>
    /// <param name="windows">Windows so far.</param>
    /// <param name="hosts">At rest.</param>
    /// <param name="partition">Which process is in which host.</param>
    public void WindowEnded(long windows, IReadOnlyList<Host> hosts, Partition partition)
    {
        SimTime until = plan.Season.End;
        foreach (Host host in hosts) until = SimTime.Min(until, host.Promise.Next);
        if (_next >= until) return;
        LogicalProcess[] processes = [.. hosts.SelectMany((_, host) => partition.RanksOf(host).ToArray().Select(rank => hosts[host].Process(rank)))];
        long events = hosts.Sum(host => host.Handled);
        for (; _next < until; _next = _times.After(_next))
        {
            DateTimeOffset at = plan.Civil.ToCivil(_next);
            var figures = new RunFigures(at, 0, false, windows, events, null, null, null);
            Record.Add(new RunSnapshot(name, plan, seed, replication, figures, SeasonView.Make(plan, SeasonCounts.Of(plan.Season, _next, processes))), at);
        }
    }
}
