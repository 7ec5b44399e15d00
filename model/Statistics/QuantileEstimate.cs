namespace RolloutSim.Model.Statistics;

/// <summary>A quantile of whole values (microseconds) over replications, with its interval where there are replications enough.</summary>
/// <param name="P">The share of values that stay up to it: 0.8 for P80.</param>
/// <param name="Value">One of the values.</param>
/// <param name="Low">Low end of the interval, one of the values; null where they are too few.</param>
/// <param name="High">High end of the interval, one of the values; null where they are too few.</param>
/// <param name="Needed">How many replications the interval needs.</param>
public readonly record struct QuantileEstimate(double P, long Value, long? Low, long? High, int Needed)
{
    public bool HasInterval => Low is not null;

    /// <summary>Of values in any order; for many quantiles of equally many values see <see cref="QuantileRanks"/>.</summary>
    /// <param name="values">One or more; <c>SimTime.Never</c> for what did not happen comes after all others.</param>
    /// <param name="p">Above 0 and below 1.</param>
    /// <param name="confidence">95% where not given.</param>
    /// <exception cref="ArgumentOutOfRangeException">No values, or the share is out of range.</exception>
    public static QuantileEstimate Of(ReadOnlySpan<long> values, double p, Confidence? confidence = null)
    {
        long[] ascending = values.ToArray();
        Array.Sort(ascending);
        return QuantileRanks.For(ascending.Length, p, confidence).Of(ascending);
    }
}
