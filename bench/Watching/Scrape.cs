using System.Diagnostics;
using System.Globalization;

namespace RolloutSim.Bench.Watching;

/// <summary>One scrape, as who scraped saw it, with what the server said of itself.</summary>
/// <param name="Start">Timestamp of <see cref="Stopwatch"/>, the same clock in all processes of a machine.</param>
/// <param name="End">When the answer was there.</param>
/// <param name="LookMs">How long the server waited for a newer look at the runs.</param>
/// <param name="TextMs">How long it wrote the series.</param>
/// <param name="Series">How many there were, those of the process included.</param>
public sealed record Scrape(long Start, long End, double LookMs, double TextMs, int Series)
{
    /// <summary>As who scraped saw it.</summary>
    public double Ms => Stopwatch.GetElapsedTime(Start, End).TotalMilliseconds;

    /// <summary>Before the server began, and after it had written: the way there and back, and waiting for a thread.</summary>
    public double OtherMs => Math.Max(0, Ms - LookMs - TextMs);

    /// <summary>One part of a <c>Server-Timing</c> header, milliseconds; 0: it has none.</summary>
    internal static double PartOf(string timing, string part)
    {
        string start = part + ";dur=";
        string? found = timing.Split(", ").FirstOrDefault(each => each.StartsWith(start, StringComparison.Ordinal));
        return found is null ? 0 : double.Parse(found[start.Length..], CultureInfo.InvariantCulture);
    }
}
