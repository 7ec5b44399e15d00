using System.Globalization;

namespace RolloutSim.Bench.Watching;

/// <summary>How long many things of a kind took, milliseconds.</summary>
public sealed record Durations(int Count, double Median, double P95, double P99, double Longest)
{
    public static Durations Of(IEnumerable<double> milliseconds)
    {
        double[] sorted = [.. milliseconds.Order()];
        double At(double share) => sorted.Length == 0 ? 0 : sorted[Math.Clamp((int)Math.Ceiling(share * sorted.Length) - 1, 0, sorted.Length - 1)];
        return new Durations(sorted.Length, At(0.5), At(0.95), At(0.99), At(1));
    }

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Count,7} {Median,8:F1} {P95,8:F1} {P99,8:F1} {Longest,8:F1}");
}
