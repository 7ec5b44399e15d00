using RolloutSim.Model.Mathematics;

namespace RolloutSim.Model.Statistics;

/// <summary>The mean over replications of a quantity, in the unit of its values, and how sure it is.</summary>
/// <param name="Count">How many values, 1 or more.</param>
/// <param name="Mean">Their mean.</param>
/// <param name="Variance">Their unbiased variance; not a number where there is one value only.</param>
public readonly record struct MeanEstimate(long Count, double Mean, double Variance)
{
    /// <summary>The standard deviation of the mean; infinite where there is one value only.</summary>
    public double StandardError => Count < 2 ? double.PositiveInfinity : Math.Sqrt(Variance / Count);

    /// <summary>Of whole values (microseconds), from exact sums: the order of the values changes nothing.</summary>
    /// <exception cref="ArgumentException">No values.</exception>
    public static MeanEstimate Of(ExactSums sums) => sums.Count > 0
        ? new MeanEstimate(sums.Count, sums.Mean, sums.Variance)
        : throw new ArgumentException("Expected at least one value to take the mean of, found none.", nameof(sums));

    /// <inheritdoc cref="Of(ExactSums)"/>
    /// <exception cref="ArgumentOutOfRangeException">A value beyond 2^53.</exception>
    public static MeanEstimate Of(ReadOnlySpan<long> values) => Of(ExactSums.Of(values));

    /// <summary>Of real values, summed in the order in which they stand: by the number of their replication, or the last bits depend on the order.</summary>
    /// <remarks>
    /// Two passes, the second corrected for the rounding of the mean: T. F. Chan, G. H. Golub, R. J. LeVeque (1983), The American
    /// Statistician 37, 242-247, doi:10.1080/00031305.1983.10483115, eq. 1.7.
    /// </remarks>
    /// <exception cref="ArgumentException">No values, or one that is not finite.</exception>
    public static MeanEstimate Of(ReadOnlySpan<double> inReplicationOrder)
    {
        int count = inReplicationOrder.Length;
        if (count == 0) throw new ArgumentException("Expected at least one value to take the mean of, found none.", nameof(inReplicationOrder));
        double sum = 0;
        foreach (double value in inReplicationOrder)
        {
            if (!double.IsFinite(value)) throw new ArgumentException($"Expected finite values, found {value}.", nameof(inReplicationOrder));
            sum += value;
        }

        double mean = sum / count, squares = 0, rest = 0;
        foreach (double value in inReplicationOrder)
        {
            double gap = value - mean;
            squares += gap * gap;
            rest += gap;
        }

        return new MeanEstimate(count, mean, count < 2 ? double.NaN : Math.Max(0, squares - (rest * rest / count)) / (count - 1));
    }

    /// <summary>Student's interval of the mean; everything where there is one value only.</summary>
    /// <remarks>
    /// Student (1908), Biometrika 6, 1-25, doi:10.2307/2331554. Exact where the values are normal; over many replications it holds the mean
    /// nearly as often as the confidence says, less so where a few values are far from all others.
    /// </remarks>
    /// <param name="confidence">95% where not given.</param>
    public Interval Interval(Confidence? confidence = null)
    {
        if (Count < 2) return Statistics.Interval.Everything;
        double half = -DeterministicMath.StudentQuantile((confidence ?? Confidence.Default).Tail, Count - 1) * StandardError;
        return new Interval(Mean - half, Mean + half);
    }
}
