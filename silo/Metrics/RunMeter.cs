using System.Diagnostics.Metrics;
using System.Runtime.CompilerServices;
using RolloutSim.Grains.Runs;
using RolloutSim.Silo.Views;

namespace RolloutSim.Silo.Metrics;

/// <summary>Gives the series of all runs that go on to OpenTelemetry; a run that has ended is not among them any more, and its series end.</summary>
internal sealed class RunMeter : IDisposable
{
    public const string Name = "RolloutSim";

    /// <summary>So many series in all; runs that were begun earlier than fit in are left out.</summary>
    public const int SeriesMost = 4_000;

    // For a run that stands still, or goes at a pace, a look takes less.
    private static readonly TimeSpan WaitMost = TimeSpan.FromMilliseconds(25);

    private readonly Meter _meter = new(Name);
    private readonly WatchedRuns _runs;
    private readonly TimeProvider _time;
    private readonly Lock _gate = new();
    private readonly ConditionalWeakTable<SeasonView, Measurement<double>[][]> _made = []; // a look is scraped several times
    private Task _refreshing = Task.CompletedTask;
    private volatile bool _isAtEase; // those shown stand still or go at a pace
    private volatile Measurement<double>[][] _shown = [.. RunSeries.All.Select(_ => Array.Empty<Measurement<double>>())]; // by family

    public RunMeter(WatchedRuns runs, TimeProvider time)
    {
        (_runs, _time) = (runs, time);
        foreach ((int family, var (definition, _)) in RunSeries.All.Index())
        {
            IEnumerable<Measurement<double>> Observe() => _shown[family];
            if (definition.Kind == SeriesKind.Gauge) _meter.CreateObservableGauge(definition.Name, Observe, definition.Unit, definition.Help);
            else _meter.CreateObservableCounter(definition.Name, Observe, definition.Unit, definition.Help);
        }
    }

    /// <summary>Brings what is shown up to date, before a scrape. It never waits for a run that goes as fast as it can, or has just begun, and for others a moment at most: then the scrape shows what was shown before, and the next one what comes now.</summary>
    public Task Refresh()
    {
        lock (_gate)
        {
            if (_refreshing.IsCompleted) _refreshing = Task.Run(Look);
        }
        return _isAtEase ? Task.WhenAny(_refreshing, Task.Delay(WaitMost, _time)) : Task.CompletedTask;
    }

    private async Task Look()
    {
        List<Measurement<double>>[] shown = [.. RunSeries.All.Select(_ => new List<Measurement<double>>())];
        int series = 0;
        (bool isAny, bool isHurried) = (false, false);
        foreach (WatchedRun run in await _runs.All())
        {
            if ((await run.Progress()).Status != RunStatus.Running) continue;
            RunSnapshot snapshot = await run.Snapshot();
            Measurement<double>[][] ofSeason = _made.GetValue(snapshot.Season, _ => Make(snapshot, isOfSeason: true)), its = Make(snapshot, isOfSeason: false);
            int before = series;
            series += ofSeason.Sum(family => family.Length) + its.Sum(family => family.Length);
            if (series > SeriesMost && before > 0) break;
            for (int family = 0; family < shown.Length; family++) shown[family].AddRange([.. ofSeason[family], .. its[family]]);
            (isAny, isHurried) = (true, isHurried | snapshot.Figures is { Pace: 0, IsPaused: false });
        }
        _shown = [.. shown.Select(family => family.ToArray())];
        _isAtEase = isAny && !isHurried;
    }

    private static Measurement<double>[][] Make(RunSnapshot run, bool isOfSeason) =>
    [
        .. RunSeries.All.Select(each => each.Definition.IsOfSeason == isOfSeason ? each.Samples(run).Select(sample => new Measurement<double>(sample.Value, Tags(run.Run, sample))).ToArray() : []),
    ];

    public void Dispose() => _meter.Dispose();

    private static IEnumerable<KeyValuePair<string, object?>> Tags(string run, SeriesSample sample) =>
        sample.Labels.Select(label => new KeyValuePair<string, object?>(label.Name, label.Value)).Prepend(new("run", run));
}
