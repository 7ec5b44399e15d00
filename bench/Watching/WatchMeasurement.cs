using System.Globalization;
using System.Text.Json;

namespace RolloutSim.Bench.Watching;

/// <summary>A run that nobody watched beside one that somebody did.</summary>
/// <param name="Workload">What was run.</param>
/// <param name="AloneSeconds">Wall time of the first.</param>
/// <param name="AloneCpuSeconds">Its processor time.</param>
/// <param name="WatchedSeconds">Wall time of the second.</param>
/// <param name="WatchedCpuSeconds">Its processor time, that of the watchers included.</param>
/// <param name="HeldSeconds">How long it was held between windows because somebody looked.</param>
/// <param name="Scrapes">How often it was scraped.</param>
/// <param name="ScrapeMedianMs">The median of the scrapes' durations.</param>
/// <param name="ScrapeP99Ms">The 99th percentile of them.</param>
/// <param name="Series">The most series that a scrape had, those of the process included.</param>
/// <param name="Events">Events that the reader was told.</param>
/// <param name="Digest">Of both.</param>
public sealed record WatchMeasurement(
    string Workload, double AloneSeconds, double AloneCpuSeconds, double WatchedSeconds, double WatchedCpuSeconds, double HeldSeconds, int Scrapes, double ScrapeMedianMs, double ScrapeP99Ms, int Series, int Events, string Digest)
{
    private static readonly JsonSerializerOptions Format = new() { PropertyNamingPolicy = JsonNamingPolicy.CamelCase };

    /// <summary>Processor time with watchers over that without.</summary>
    public double CpuRatio => WatchedCpuSeconds / AloneCpuSeconds;

    /// <summary>Which share of its time the watched run was held.</summary>
    public double HeldShare => HeldSeconds / WatchedSeconds;

    internal static WatchMeasurement Of(string workload, WatchBench.Leg alone, WatchBench.Leg watched)
    {
        if (alone.Run.Digest != watched.Run.Digest) throw new InvalidOperationException($"Watched it came to {watched.Run.Digest}, unwatched to {alone.Run.Digest}.");
        double[] scrapes = [.. watched.Scrapes.Order()];
        double At(double share) => scrapes.Length == 0 ? double.NaN : scrapes[Math.Clamp((int)Math.Ceiling(share * scrapes.Length) - 1, 0, scrapes.Length - 1)];
        return new WatchMeasurement(
            workload, alone.Run.Seconds, alone.Run.CpuSeconds, watched.Run.Seconds, watched.Run.CpuSeconds, watched.Held.TotalSeconds, scrapes.Length, At(0.5), At(0.99), watched.Series, watched.Told, alone.Run.Digest);
    }

    public string ToJson() => JsonSerializer.Serialize(this, Format);

    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture,
        $"""
        {Workload}: alone {AloneSeconds:F1} s wall {AloneCpuSeconds:F1} s cpu, watched {WatchedSeconds:F1} s wall {WatchedCpuSeconds:F1} s cpu: {CpuRatio:F3} times the cpu, held {HeldShare:P2} of its time
          {Scrapes} scrapes of {Series} series, median {ScrapeMedianMs:F1} ms, p99 {ScrapeP99Ms:F1} ms; {Events} events; {Digest[..16]}
        """);
}
