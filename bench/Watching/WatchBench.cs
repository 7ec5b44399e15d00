using System.Diagnostics;
using RolloutSim.Bench.Seasons;
using RolloutSim.Grains.Runs;
using RolloutSim.Grains.Tracing;
using RolloutSim.Model.Kernel;
using RolloutSim.Scenarios;
using RolloutSim.Silo;
using RolloutSim.Silo.Http;

namespace RolloutSim.Bench.Watching;

/// <summary>What it costs a run on grains, at full speed, to be watched: by a Prometheus that scrapes each second, and a browser that follows its events.</summary>
public static class WatchBench
{
    private const string Book = "bench";
    private const int LooksBefore = 60;

    private static readonly TimeSpan BetweenScrapes = TimeSpan.FromSeconds(1);

    /// <summary>A run that nobody watches and one that somebody does, in a silo each; the first season of a process pays for the compiler, so one is run before.</summary>
    /// <param name="name">A shipped plan.</param>
    /// <param name="partition">Which units have a host of their own.</param>
    /// <param name="pairs">How often.</param>
    public static async IAsyncEnumerable<WatchMeasurement> Run(string name, PartitionLevel partition, int pairs)
    {
        Plan plan = ShippedPlans.Read(name);
        await WarmUp();
        await Measure(plan, partition, isWatched: false);
        for (int pair = 0; pair < pairs; pair++)
        {
            // In turns, so that what else the machine does falls on both.
            bool watchedFirst = pair % 2 == 1;
            Leg first = await Measure(plan, partition, watchedFirst), second = await Measure(plan, partition, !watchedFirst);
            yield return WatchMeasurement.Of($"{name} grains {partition}".ToLowerInvariant(), watchedFirst ? second : first, watchedFirst ? first : second);
        }
    }

    /// <summary>The compiler's work: a small season, looked at as often as the watched one will be.</summary>
    private static async Task WarmUp()
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

    private static async Task<Leg> Measure(Plan plan, PartitionLevel partition, bool isWatched)
    {
        string database = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName());
        var held = new HeldTime();
        try
        {
            await using EmbeddedSilo silo = await EmbeddedSilo.Start(new EmbeddedSiloOptions(database) { Sources = [new PlanModels()], Book = Book, Http = new HttpOptions(0) });
            using var listener = held.Listen();
            using var end = new CancellationTokenSource();
            var watcher = new Watcher(silo.Address!, Book);
            Task watching = Task.CompletedTask;
            Measurement run = await Meter.Measure(plan.Season.Name, () => SeasonBench.OnGrains(silo, plan, partition, Book, () => watching = isWatched ? watcher.Watch(BetweenScrapes, end.Token) : watching));
            await end.CancelAsync();
            await watching;
            return new Leg(run, held.Total, watcher.Scrapes, watcher.SeriesMost, watcher.Told);
        }
        finally
        {
            foreach (string file in Directory.GetFiles(Path.GetTempPath(), Path.GetFileName(database) + "*")) File.Delete(file);
        }
    }

    /// <summary>A run, and what its watcher saw.</summary>
    internal sealed record Leg(Measurement Run, TimeSpan Held, IReadOnlyList<double> Scrapes, int Series, int Told);

    /// <summary>How long a run was held by those who look at it.</summary>
    private sealed class HeldTime
    {
        private long _ticks;

        public TimeSpan Total => new(Interlocked.Read(ref _ticks));

        public ActivityListener Listen()
        {
            var listener = new ActivityListener
            {
                ShouldListenTo = source => source.Name == RunTrace.SourceName,
                Sample = (ref ActivityCreationOptions<ActivityContext> options) => options.Name is "window" or "stage" ? ActivitySamplingResult.None : ActivitySamplingResult.AllData,
                ActivityStopped = span => Interlocked.Add(ref _ticks, span.OperationName == "look" ? span.Duration.Ticks : 0),
            };
            ActivitySource.AddActivityListener(listener);
            return listener;
        }
    }
}
