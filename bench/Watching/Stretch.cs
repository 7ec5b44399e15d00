using System.Diagnostics;

namespace RolloutSim.Bench.Watching;

/// <summary>A stretch of wall time, between two timestamps of <see cref="Stopwatch"/>.</summary>
internal readonly record struct Stretch(long Start, long End)
{
    public double Ms => Stopwatch.GetElapsedTime(Start, End).TotalMilliseconds;

    /// <summary>One that ends now.</summary>
    public static Stretch Ending(TimeSpan duration)
    {
        long now = Stopwatch.GetTimestamp();
        return new Stretch(now - (long)(duration.TotalSeconds * Stopwatch.Frequency), now);
    }

    /// <summary>How much of another lies in it, milliseconds.</summary>
    public double Within(Stretch other) => Math.Max(0, new Stretch(Math.Max(Start, other.Start), Math.Max(Math.Max(Start, other.Start), Math.Min(End, other.End))).Ms);
}
