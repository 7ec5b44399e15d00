namespace RolloutSim.Model.Statistics;

/// <summary>How much more the second of two scenarios comes to than the first, from the replications that both have.</summary>
/// <remarks>
/// Replications of one number share their luck (common random numbers), so the difference within a pair varies less than the values do:
/// A. M. Law (2015), Simulation Modeling and Analysis, 5th edition, sections 10.2.1 and 11.2.
/// </remarks>
/// <param name="First">Mean of the first scenario over the common replications.</param>
/// <param name="Second">Mean of the second.</param>
/// <param name="Difference">Mean of second minus first, with Student's interval of the pairs.</param>
public readonly record struct PairedDifference(MeanEstimate First, MeanEstimate Second, MeanEstimate Difference)
{
    /// <summary>
    /// What the variance of the difference would be without pairing, over what it is: 5 means that five times the replications would be
    /// needed. 1 where nothing varies, infinite where only the difference does not, not a number for one replication.
    /// </summary>
    public double VarianceSaved
    {
        get
        {
            double unpaired = First.Variance + Second.Variance;
            return unpaired == 0 && Difference.Variance == 0 ? 1 : unpaired / Difference.Variance;
        }
    }

    /// <param name="first">Values of the first scenario (microseconds).</param>
    /// <param name="second">Values of the second, of the same replications at the same places.</param>
    /// <exception cref="ArgumentException">None, or not equally many.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A value or a difference beyond 2^53.</exception>
    public static PairedDifference Of(ReadOnlySpan<long> first, ReadOnlySpan<long> second)
    {
        if (first.Length != second.Length) throw new ArgumentException($"Expected {first.Length} values of the second scenario, found {second.Length}.", nameof(second));
        var (a, b) = (ExactSums.Of(first), ExactSums.Of(second));
        ExactSums difference = default;
        for (int i = 0; i < first.Length; i++) difference = difference.With(second[i] - first[i]);
        return new PairedDifference(MeanEstimate.Of(a), MeanEstimate.Of(b), MeanEstimate.Of(difference));
    }

    /// <summary>Over the replications that both samples have.</summary>
    /// <exception cref="ArgumentException">There are none.</exception>
    public static PairedDifference Of(ReplicationSample first, ReplicationSample second, int column = 0)
    {
        (long[] a, long[] b) = ReplicationSample.Common(first, column, second, column);
        return Of(a, b);
    }
}
