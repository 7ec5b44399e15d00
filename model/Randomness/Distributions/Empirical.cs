using System.Collections.Immutable;
using RolloutSim.Model.Kernel;

namespace RolloutSim.Model.Randomness.Distributions;

/// <summary>One of the values that were observed, each as likely as it was frequent.</summary>
/// <remarks>A step function, without interpolation: its mean and variance are those of the observations, and no value is made up.</remarks>
public sealed record Empirical : Distribution
{
    /// <param name="values">At least one, all finite, in any order.</param>
    public Empirical(params IEnumerable<double> values)
    {
        Values = [.. values.Select(value => Finite(value, nameof(values))).Order()];
        if (Values.IsEmpty) throw new ArgumentOutOfRangeException(nameof(values), "Expected at least one value, found none.");
        Mean = AverageOf(value => value);
        Variance = AverageOf(value => (value - Mean) * (value - Mean));
    }

    /// <summary>The observations, in rising order.</summary>
    public ImmutableArray<double> Values { get; }

    public override double Mean { get; }

    /// <summary>The mean square deviation of the observations: n in the denominator, not n - 1.</summary>
    public override double Variance { get; }

    public override double Least => Values[0];
    public override double Most => Values[^1];

    public override double Quantile(double u) => Values[(int)Math.Ceiling(u * Values.Length) - 1];

    public override double Cdf(double x)
    {
        int low = 0, high = Values.Length;
        while (low < high)
        {
            int middle = (low + high) / 2;
            if (Values[middle] <= x) low = middle + 1;
            else high = middle;
        }

        return low / (double)Values.Length;
    }

    public bool Equals(Empirical? other) => other is not null && Values.AsSpan().SequenceEqual(other.Values.AsSpan());

    public override int GetHashCode() =>
        unchecked((int)Values.Aggregate((ulong)Values.Length, (hash, value) => StableHash.Combine(hash, BitConverter.DoubleToUInt64Bits(value + 0.0))));

    // In the order of the values: Enumerable.Sum promises none.
    private double AverageOf(Func<double, double> part) => Values.Aggregate(0.0, (sum, value) => sum + part(value)) / Values.Length;
}
