using System.Globalization;
using System.Text;
using System.Text.Json;

namespace RolloutSim.Bench.Watching;

/// <summary>What all pairs came to.</summary>
/// <param name="Workload">What was run.</param>
/// <param name="CpuRatios">Processor time of the run's process with watchers over that without, pair by pair.</param>
/// <param name="WallRatios">The same of wall time.</param>
/// <param name="HeldShare">Which share of its time the watched run was held by looks.</param>
/// <param name="Looks">How many there were.</param>
/// <param name="WatcherCpuSeconds">Processor time of the watchers' own process, all pairs.</param>
/// <param name="Events">Events that were told to the reader, all pairs.</param>
/// <param name="EventBytes">Their mean size.</param>
/// <param name="Series">The most series that a scrape had, those of the process included.</param>
/// <param name="Scrape">How long scrapes took, milliseconds, for who scraped.</param>
/// <param name="Other">The part on the way, and waiting for a thread.</param>
/// <param name="Look">The part in which the server waited for a look.</param>
/// <param name="Text">The part in which it wrote the series.</param>
/// <param name="Collector">How much of a scrape the collector had stopped the server's process.</param>
/// <param name="PoolWait">How long anything waits for a thread of the pool while somebody watches.</param>
/// <param name="PoolWaitAlone">The same while nobody does.</param>
/// <param name="Stop">The collector's stops while somebody watches.</param>
/// <param name="Slowest">The slowest scrapes.</param>
/// <param name="Costs">What one of each costs, taken apart.</param>
/// <param name="RunCpuSeconds">Processor time of the watched runs.</param>
/// <param name="Digest">Of all.</param>
public sealed record WatchMeasurement(
    string Workload, IReadOnlyList<double> CpuRatios, IReadOnlyList<double> WallRatios, double HeldShare, int Looks, double WatcherCpuSeconds, int Events, long EventBytes, int Series,
    Durations Scrape, Durations Other, Durations Look, Durations Text, Durations Collector, Durations PoolWait, Durations PoolWaitAlone, Durations Stop, IReadOnlyList<SlowScrape> Slowest, WatchCosts Costs, double RunCpuSeconds, string Digest)
{
    private const int SlowestShown = 5;

    /// <summary>What those who watched cost by <see cref="WatchMeasurement.Costs"/>, of the processor time of the watched runs: other work on the machine slows both, and moves it little.</summary>
    public double CostShare => Costs.ScrapeShare(Scrape.Count, RunCpuSeconds) + Costs.EventShare(Events, RunCpuSeconds) + Costs.LookShare(Looks, RunCpuSeconds);

    private static readonly JsonSerializerOptions Format = new() { PropertyNamingPolicy = JsonNamingPolicy.CamelCase };

    internal static WatchMeasurement Of(string workload, IReadOnlyList<WatchPair> pairs, WatchCosts costs)
    {
        if (pairs.SelectMany(pair => new[] { pair.Alone.Run.Digest, pair.Watched.Run.Digest }).Distinct().ToArray() is not [string digest]) throw new InvalidOperationException("Watched and unwatched runs came to different digests.");
        WatchLeg[] watched = [.. pairs.Select(pair => pair.Watched)];
        Scrape[] scrapes = [.. watched.SelectMany(leg => leg.Watched.Scrapes)];
        Stretch[] stops = [.. watched.SelectMany(leg => leg.Stops)], looks = [.. watched.SelectMany(leg => leg.Looks)];
        double Within(Scrape scrape, Stretch[] those) => those.Sum(each => each.Within(new Stretch(scrape.Start, scrape.End)));
        SlowScrape[] slowest =
        [
            .. watched.SelectMany(leg => leg.Watched.Scrapes.Select(scrape => new SlowScrape(scrape, new Stretch(leg.Watched.Scrapes[0].Start, scrape.Start).Ms / 1000, Within(scrape, stops), Within(scrape, looks))))
                .OrderByDescending(slow => slow.Scrape.Ms).Take(SlowestShown),
        ];
        int events = watched.Sum(leg => leg.Watched.Events);
        return new WatchMeasurement(
            workload, [.. pairs.Select(pair => pair.CpuRatio)], [.. pairs.Select(pair => pair.WallRatio)], watched.Sum(leg => leg.HeldSeconds) / watched.Sum(leg => leg.Run.Seconds), looks.Length,
            watched.Sum(leg => leg.Watched.CpuSeconds), events, events == 0 ? 0 : watched.Sum(leg => leg.Watched.EventBytes) / events, scrapes.Select(scrape => scrape.Series).DefaultIfEmpty().Max(),
            Durations.Of(scrapes.Select(scrape => scrape.Ms)), Durations.Of(scrapes.Select(scrape => scrape.OtherMs)), Durations.Of(scrapes.Select(scrape => scrape.LookMs)), Durations.Of(scrapes.Select(scrape => scrape.TextMs)),
            Durations.Of(scrapes.Select(scrape => Within(scrape, stops))), Durations.Of(watched.SelectMany(leg => leg.Waits).Select(wait => wait.Ms)), Durations.Of(pairs.SelectMany(pair => pair.Alone.Waits).Select(wait => wait.Ms)),
            Durations.Of(stops.Select(stop => stop.Ms)), slowest, costs, watched.Sum(leg => leg.Run.CpuSeconds), digest);
    }

    public string ToJson() => JsonSerializer.Serialize(this, Format);

    public override string ToString()
    {
        var text = new StringBuilder();
        void Line(FormattableString line) => text.AppendLine(line.ToString(CultureInfo.InvariantCulture));
        Line($"{Workload}: {CpuRatios.Count} pairs, digest {Digest[..16]} in all of them");
        Line($"  processor time, watched over alone   median {Median(CpuRatios):F3}   {CpuRatios.Min():F3} to {CpuRatios.Max():F3}   (below 1.03 is wanted)");
        Line($"  wall time, watched over alone        median {Median(WallRatios):F3}   {WallRatios.Min():F3} to {WallRatios.Max():F3}");
        Line($"  held by {Looks} looks for {HeldShare:P2} of its time; {Events} events of {EventBytes:N0} bytes; the watchers' own process took {WatcherCpuSeconds:F2} s");
        Line($"  one by one, while it is paused on its test day: a scrape costs {Costs.ScrapeMs:F1} ms of processor time, an event for a browser {Costs.EventMs:F1} ms, a look {Costs.LookMs:F0} ms");
        Line($"  so {Scrape.Count} scrapes, {Events} events and {Looks} looks come to {Costs.ScrapeShare(Scrape.Count, RunCpuSeconds):P2}, {Costs.EventShare(Events, RunCpuSeconds):P2} and {Costs.LookShare(Looks, RunCpuSeconds):P2} of the processor time of the watched runs, together {CostShare:P2}   (below 3% is wanted)");
        Line($"  scrapes of {Series:N0} series (below 5,000), ms     count   median      p95      p99  longest   (below 50 is wanted)");
        void Row(string name, Durations durations) => Line($"    {name,-44}{durations}");
        Row("as who scrapes sees it", Scrape);
        Row("  on the way, waiting for a thread", Other);
        Row("  waiting for a look at the run", Look);
        Row("  writing the series", Text);
        Row("  of it: stops of the collector", Collector);
        Row("stops of the collector", Stop);
        Row("waits for a thread of the pool, watched", PoolWait);
        Row("the same, alone", PoolWaitAlone);
        Line($"  the slowest of them:");
        foreach (SlowScrape slow in Slowest) Line($"    {slow}");
        return text.ToString();
    }

    private static double Median(IReadOnlyList<double> values)
    {
        double[] sorted = [.. values.Order()];
        return (sorted[(sorted.Length - 1) / 2] + sorted[sorted.Length / 2]) / 2;
    }
}
