using System.Globalization;

namespace RolloutSim.Bench.Watching;

/// <summary>One of the slowest scrapes, and what went on meanwhile.</summary>
/// <param name="Scrape">The scrape.</param>
/// <param name="AtSeconds">How long after the first scrape of its run it began; while a run's processes are made, what they allocate stays, and the collector has much to do.</param>
/// <param name="CollectorMs">How much of it the collector had stopped the process.</param>
/// <param name="HeldMs">How much of it the run was held by a look.</param>
public sealed record SlowScrape(Scrape Scrape, double AtSeconds, double CollectorMs, double HeldMs)
{
    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture,
        $"{Scrape.Ms:F1} ms, {AtSeconds:F0} s after the first of its run = {Scrape.OtherMs:F1} way and thread + {Scrape.LookMs:F1} look + {Scrape.TextMs:F1} series; meanwhile the collector stopped it {CollectorMs:F1} ms, a look held the run {HeldMs:F1} ms");
}
