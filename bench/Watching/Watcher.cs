using System.Diagnostics;
using System.Globalization;
using System.Text.Json;

namespace RolloutSim.Bench.Watching;

/// <summary>Scrapes a silo's metrics and reads the events of a run, as Prometheus and a browser would: a process of its own, so that what it costs itself is not counted as the run's.</summary>
/// <remarks>It reads orders line by line: <c>watch ADDRESS RUN SECONDS</c>, a scrape each so many, and then <c>stop</c>, answered with a <see cref="WatcherReport"/> as a line of JSON; <c>ask ADDRESS N</c>, answered with an empty line when it has.</remarks>
internal sealed class Watcher(Uri address, string run, TimeSpan every)
{
    public const string Command = "watcher", Begin = "watch", End = "stop", Ask = "ask";

    private readonly List<Scrape> _scrapes = [];
    private int _events;
    private long _bytes;

    public static async Task Serve(TextReader orders, TextWriter answers)
    {
        while (await orders.ReadLineAsync() is { } order)
        {
            string[] words = order.Split(' ');
            if (words[0] == Ask)
            {
                using var http = new HttpClient();
                for (int i = 0; i < int.Parse(words[2], CultureInfo.InvariantCulture); i++) await http.GetByteArrayAsync(new Uri(words[1]));
                await answers.WriteLineAsync();
                await answers.FlushAsync();
                continue;
            }
            TimeSpan before = Cpu();
            using var stop = new CancellationTokenSource();
            var watcher = new Watcher(new Uri(words[1]), words[2], TimeSpan.FromSeconds(int.Parse(words[3], CultureInfo.InvariantCulture)));
            Task watching = Task.WhenAll(watcher.Scrape(stop.Token), watcher.Read(stop.Token));
            await orders.ReadLineAsync();
            await stop.CancelAsync();
            await watching;
            await answers.WriteLineAsync(JsonSerializer.Serialize(new WatcherReport(watcher._scrapes, watcher._events, watcher._bytes, (Cpu() - before).TotalSeconds)));
            await answers.FlushAsync();
        }
    }

    private static TimeSpan Cpu() => Environment.CpuUsage.TotalTime;

    private async Task Scrape(CancellationToken stop)
    {
        using var http = new HttpClient { BaseAddress = address };
        using var timer = new PeriodicTimer(every);
        try
        {
            do
            {
                long start = Stopwatch.GetTimestamp();
                using HttpResponseMessage answer = await http.GetAsync("/metrics", stop);
                string text = await answer.EnsureSuccessStatusCode().Content.ReadAsStringAsync(stop);
                long end = Stopwatch.GetTimestamp();
                string timing = answer.Headers.TryGetValues("Server-Timing", out IEnumerable<string>? values) ? string.Join(", ", values) : "";
                int series = text.AsSpan().Count('\n') - text.Split('\n').Count(line => line.StartsWith('#'));
                _scrapes.Add(new Scrape(start, end, Watching.Scrape.PartOf(timing, "look"), Watching.Scrape.PartOf(timing, "text"), series));
            }
            while (await timer.WaitForNextTickAsync(stop));
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
            while (await lines.ReadLineAsync(stop) is { } line)
            {
                _bytes += line.Length + 1;
                if (line.StartsWith("event:", StringComparison.Ordinal)) _events++;
            }
        }
        catch (OperationCanceledException)
        {
            // The run is over.
        }
    }
}
