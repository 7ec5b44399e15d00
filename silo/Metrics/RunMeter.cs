using System.Diagnostics.Metrics;
using RolloutSim.Grains.Runs;
using RolloutSim.Silo.Views;

namespace RolloutSim.Silo.Metrics;

/// <summary>Gives the series of all runs that go on to OpenTelemetry; a run that has ended is not among them any more, and its series end.</summary>
internal sealed class RunMeter : IDisposable
{
    public const string Name = "RolloutSim";

    /// <summary>So many series in all; runs that were begun earlier than fit in are left out.</summary>
    public const int SeriesMost = 4_000;

    // A scrape shows a season that was looked at a scrape ago rather than keep Prometheus waiting.
    private static readonly TimeSpan WaitMost = TimeSpan.FromMilliseconds(25);

    private readonly Meter _meter = new(Name);
    private readonly WatchedRuns _runs;
    private readonly TimeProvider _time;
    private volatile IReadOnlyList<RunSnapshot> _shown = [];

    public RunMeter(WatchedRuns runs, TimeProvider time)
    {
        (_runs, _time) = (runs, time);
        foreach (var (definition, samples) in RunSeries.All)
        {
            IEnumerable<Measurement<double>> Observe() => _shown.SelectMany(run => samples(run).Select(sample => new Measurement<double>(sample.Value, Tags(run.Run, sample))));
            if (definition.Kind == SeriesKind.Gauge) _meter.CreateObservableGauge(definition.Name, Observe, definition.Unit, definition.Help);
            else _meter.CreateObservableCounter(definition.Name, Observe, definition.Unit, definition.Help);
        }
    }

    /// <summary>Brings what is shown up to date, before a scrape.</summary>
    public async Task Refresh()
    {
        List<RunSnapshot> shown = [];
        int series = 0;
        foreach (WatchedRun run in await _runs.All())
        {
            if ((await run.Progress()).Status != RunStatus.Running) continue;
            RunSnapshot snapshot = await run.Snapshot(WaitMost, _time);
            series += RunSeries.All.Sum(each => each.Samples(snapshot).Count());
            if (series > SeriesMost && shown.Count > 0) break;
            shown.Add(snapshot);
        }
        _shown = shown;
    }

    public void Dispose() => _meter.Dispose();

    private static IEnumerable<KeyValuePair<string, object?>> Tags(string run, SeriesSample sample) =>
        sample.Labels.Select(label => new KeyValuePair<string, object?>(label.Name, label.Value)).Prepend(new("run", run));
}
