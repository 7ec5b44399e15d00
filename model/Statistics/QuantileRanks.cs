using RolloutSim.Model.Mathematics;

namespace RolloutSim.Model.Statistics;

/// <summary>Which of n values in ascending order stand for a quantile and for the ends of its interval: once for all that is n replications long.</summary>
/// <remarks>
/// The interval holds the quantile of any distribution, with steps or without, at least as often as the confidence says, for the number
/// of values below it is binomial: W. R. Thompson (1936), Annals of Mathematical Statistics 7, 122-128, doi:10.1214/aoms/1177732502;
/// H. A. David and H. N. Nagaraja (2003), Order Statistics, 3rd edition, section 7.1. At most half of what may be missed is missed on each side.
/// </remarks>
public sealed record QuantileRanks
{
    private QuantileRanks(int count, double p, Confidence confidence)
    {
        (Count, P) = (count, p);

        // Not the product alone: 0.07 as a double is above 7/100, and the 7th of 100 is meant.
        Rank = Math.Clamp((int)Math.Ceiling(count * p - 1e-9), 1, count);
        int low = LowRank(count, p, confidence.Tail), high = count + 1 - LowRank(count, 1 - p, confidence.Tail);
        if (low >= 1 && high <= count) (LowEnd, HighEnd) = (low, high);
        Needed = NeededFor(p, confidence);
    }

    /// <summary>n.</summary>
    public int Count { get; }

    /// <summary>The share of values that stay up to the quantile.</summary>
    public double P { get; }

    /// <summary>The place of the quantile, from 1: the least value that at least the share p of the values do not exceed (type 1 of R. J. Hyndman and Y. Fan (1996), The American Statistician 50, 361-365, doi:10.1080/00031305.1996.10473566).</summary>
    public int Rank { get; }

    /// <summary>The place of the interval's low end, from 1; null where n values cannot carry the interval.</summary>
    public int? LowEnd { get; }

    /// <summary>The place of the interval's high end, from 1; null where n values cannot carry the interval.</summary>
    public int? HighEnd { get; }

    /// <summary>How many values carry the interval.</summary>
    public int Needed { get; }

    /// <param name="count">How many values, 1 or more.</param>
    /// <param name="p">Above 0 and below 1: 0.95 for P95.</param>
    /// <param name="confidence">95% where not given.</param>
    /// <exception cref="ArgumentOutOfRangeException">The number or the share is out of range.</exception>
    public static QuantileRanks For(int count, double p, Confidence? confidence = null)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(count);
        return new QuantileRanks(count, Checked(p), confidence ?? Confidence.Default);
    }

    /// <summary>The least number of values between whose smallest and largest the quantile lies with this confidence: 72 for P95 at 95%.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The share is not above 0 and below 1.</exception>
    public static int NeededFor(double p, Confidence? confidence = null)
    {
        double farther = Math.Max(Checked(p), 1 - p), tail = (confidence ?? Confidence.Default).Tail;
        int needed = Math.Max(1, (int)Math.Ceiling(DeterministicMath.Log(tail) / DeterministicMath.Log1P(farther - 1)));
        while (LowRank(needed, 1 - farther, tail) < 1) needed++;
        while (needed > 1 && LowRank(needed - 1, 1 - farther, tail) >= 1) needed--;
        return needed;
    }

    /// <summary>The quantile and its interval among values in ascending order.</summary>
    /// <exception cref="ArgumentException">Not as many as the ranks are for.</exception>
    public QuantileEstimate Of(ReadOnlySpan<long> ascending)
    {
        if (ascending.Length != Count) throw new ArgumentException($"Expected {Count} values, found {ascending.Length}.", nameof(ascending));
        return new QuantileEstimate(P, ascending[Rank - 1], LowEnd is int low ? ascending[low - 1] : null, HighEnd is int high ? ascending[high - 1] : null, Needed);
    }

    /// <summary>The greatest l for which fewer than l of n values fall below the quantile with a chance up to the tail; 0 where there is none.</summary>
    private static int LowRank(int count, double p, double tail)
    {
        int low = 0, high = count + 1; // the rank is at least low and below high
        while (high - low > 1)
        {
            int middle = low + ((high - low) / 2);
            if (DeterministicMath.BetaCdf(1 - p, count - middle + 1, middle) <= tail) low = middle;
            else high = middle;
        }

        return low;
    }

    private static double Checked(double p) => p is > 0 and < 1
        ? p
        : throw new ArgumentOutOfRangeException(nameof(p), p, "Expected a share above 0 and below 1.");
}
