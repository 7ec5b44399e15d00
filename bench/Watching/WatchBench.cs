using System.Globalization;
using RolloutSim.Bench.Seasons;
using RolloutSim.Grains.Calls;
using RolloutSim.Grains.Runs;
using RolloutSim.Model.Kernel;
using RolloutSim.Model.Season.Counts;
using RolloutSim.Scenarios;
using RolloutSim.Silo;
using RolloutSim.Silo.Http;
using RolloutSim.Silo.Views;

namespace RolloutSim.Bench.Watching;

/// <summary>What it costs a run on grains, at full speed, to be watched: by a Prometheus that scrapes, and a browser that follows its events, both in a process of their own.</summary>
internal sealed class WatchBench : IDisposable
{
    private const string Book = "bench";
    private const int LooksBefore = 60, Asked = 100, Looked = 10, TenInTheMorning = 10 * 60;

    private readonly Plan _plan;
    private readonly PartitionLevel _partition;
    private readonly int _every;
    private readonly WatcherProcess _watchers = WatcherProcess.Start();

    private WatchBench(Plan plan, PartitionLevel partition, int every) => (_plan, _partition, _every) = (plan, partition, every);

    /// <summary>A run that nobody watches and one that somebody does, in a silo each, in turns, so that what else the machine does falls on both; the first season of a process pays for the compiler, so one is run before.</summary>
    /// <param name="name">A shipped plan.</param>
    /// <param name="partition">Which units have a host of their own.</param>
    /// <param name="pairs">How often.</param>
    /// <param name="every">Seconds from scrape to scrape.</param>
    /// <param name="tell">Is told of each pair.</param>
    public static async Task<WatchMeasurement> Run(string name, PartitionLevel partition, int pairs, int every, Action<WatchPair> tell)
    {
        using var bench = new WatchBench(ShippedPlans.Read(name), partition, every);
        await bench.WarmUp();
        WatchCosts costs = await bench.Cost();
        await bench.Measure(isWatched: true);
        List<WatchPair> all = [];
        for (int pair = 1; pair <= pairs; pair++)
        {
            bool watchedFirst = pair % 2 == 0;
            WatchLeg first = await bench.Measure(watchedFirst), second = await bench.Measure(!watchedFirst);
            all.Add(watchedFirst ? new WatchPair(pair, second, first) : new WatchPair(pair, first, second));
            tell(all[^1]);
        }
        return WatchMeasurement.Of(string.Create(CultureInfo.InvariantCulture, $"{name} on grains, partition {partition}, a scrape each {every} s").ToLowerInvariant(), all, costs);
    }

    public void Dispose() => _watchers.Dispose();

    /// <summary>The compiler's work: a small season, looked at as often as the watched one will be.</summary>
    private async Task WarmUp()
    {
        await using EmbeddedSilo silo = await EmbeddedSilo.Start(new EmbeddedSiloOptions { Sources = [new PlanModels()], Book = Book, Http = new HttpOptions(0) });
        Plan plan = ShippedPlans.Read("shanxi-2019");
        IRunGrain run = silo.Grains.GetGrain<IRunGrain>(Book);
        await run.Start(new RunRequest(PlanModels.Refer(plan), new RunSettings(1, IsPaused: true)));
        using var http = new HttpClient { BaseAddress = silo.Address };
        for (int i = 1; i <= LooksBefore; i++)
        {
            await run.StepOn(0, new SimTime(plan.Season.End.Microseconds * i / LooksBefore));
            await http.GetStringAsync("/metrics");
            await http.GetStringAsync($"/api/runs/{Book}");
        }
        await run.Resume();
        await foreach (RunProgress progress in run.Watch(0)) _ = progress;
    }

    private async Task<WatchCosts> Cost()
    {
        await using EmbeddedSilo silo = await EmbeddedSilo.Start(new EmbeddedSiloOptions { Sources = [new PlanModels()], Book = Book, Http = new HttpOptions(0) });
        IRunGrain run = silo.Grains.GetGrain<IRunGrain>(Book);
        await run.Start(new RunRequest(PlanModels.Refer(_plan), new RunSettings(1, 0, _partition, IsPaused: true)));
        await run.StepOn(0, _plan.Civil.At(_plan.FirstTestDay, TenInTheMorning));
        await foreach (RunProgress progress in run.Watch(0))
        {
            if (progress.IsResting && progress.Windows > 0) break;
        }
        async Task<double> Each(int times, Func<Task> act)
        {
            TimeSpan before = Environment.CpuUsage.TotalTime;
            await act();
            return (Environment.CpuUsage.TotalTime - before).TotalMilliseconds / times;
        }
        Uri metrics = new(silo.Address!, "/metrics"), view = new(silo.Address!, $"/api/runs/{Book}");
        await _watchers.Ask(metrics, Asked);
        await _watchers.Ask(view, Asked);
        return new WatchCosts(await Each(Asked, () => _watchers.Ask(metrics, Asked)), await Each(Asked, () => _watchers.Ask(view, Asked)), await Each(Looked, async () =>
        {
            for (int i = 0; i < Looked; i++)
            {
                ProcessReport[] reports = await run.ReadReportsOf(LookCall.Glance);
                SeasonView.Make(_plan, SeasonCounts.Read(_plan.Season, [.. reports.Select(report => (ReadOnlyMemory<byte>)report.Content)]));
            }
        }));
    }

    private async Task<WatchLeg> Measure(bool isWatched)
    {
        string database = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName());
        try
        {
            await using EmbeddedSilo silo = await EmbeddedSilo.Start(new EmbeddedSiloOptions(database) { Sources = [new PlanModels()], Book = Book, Http = new HttpOptions(0) });
            using var probe = new ProcessProbe();
            Measurement run = await Meter.Measure(_plan.Season.Name, () => SeasonBench.OnGrains(silo, _plan, _partition, Book, () =>
            {
                if (isWatched) _watchers.Begin(silo.Address!, Book, _every);
            }));
            WatcherReport seen = isWatched ? await _watchers.End() : WatcherReport.None;
            return new WatchLeg(run, seen, probe.Stops, probe.Waits, probe.Looks);
        }
        finally
        {
            foreach (string file in Directory.GetFiles(Path.GetTempPath(), Path.GetFileName(database) + "*")) File.Delete(file);
        }
    }
}
