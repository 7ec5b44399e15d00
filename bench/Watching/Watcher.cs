using System.Diagnostics;

namespace RolloutSim.Bench.Watching;

/// <summary>Scrapes a silo's metrics each second and reads the events of a run, as Prometheus and a browser would.</summary>
internal sealed class Watcher(Uri address, string run)
{
    private readonly List<double> _scrapes = [];

    /// <summary>How long each scrape took, milliseconds.</summary>
    public IReadOnlyList<double> Scrapes => _scrapes;

    /// <summary>The most series that a scrape had, those of the process included.</summary>
    public int SeriesMost { get; private set; }

    /// <summary>Events that were told.</summary>
    public int Told { get; private set; }

    public Task Watch(TimeSpan between, CancellationToken stop) => Task.WhenAll(Scrape(between, stop), Read(stop));

    private async Task Scrape(TimeSpan between, CancellationToken stop)
    {
        using var http = new HttpClient { BaseAddress = address };
        using var timer = new PeriodicTimer(between);
        try
        {
            while (await timer.WaitForNextTickAsync(stop))
            {
                long start = Stopwatch.GetTimestamp();
                string text = await http.GetStringAsync("/metrics", stop);
                _scrapes.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
                SeriesMost = Math.Max(SeriesMost, text.Split('\n').Count(line => line.Length > 0 && line[0] != '#'));
            }
        }
        catch (OperationCanceledException)
        {
            // The run is over.
        }
    }

    private async Task Read(CancellationToken stop)
    {
        using var http = new HttpClient { BaseAddress = address };
        try
        {
            using var lines = new StreamReader(await http.GetStreamAsync($"/api/runs/{run}/events", stop));
            while (await lines.ReadLineAsync(stop) is { } line) Told += line.StartsWith("event:", StringComparison.Ordinal) ? 1 : 0;
        }
        catch (OperationCanceledException)
        {
            // The run is over.
        }
    }
}
