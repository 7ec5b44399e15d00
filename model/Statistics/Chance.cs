using RolloutSim.Model.Mathematics;

namespace RolloutSim.Model.Statistics;

/// <summary>How often something happened: in <see cref="Hits"/> of <see cref="Count"/> replications.</summary>
public readonly record struct Chance
{
    /// <exception cref="ArgumentOutOfRangeException">Not 0 &lt;= hits &lt;= count &lt; 1e9.</exception>
    public Chance(int hits, int count)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(count);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(count, 1_000_000_000);
        ArgumentOutOfRangeException.ThrowIfNegative(hits);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(hits, count);
        (Hits, Count) = (hits, count);
    }

    public int Hits { get; }

    public int Count { get; }

    /// <summary>The share of the replications in which it happened; not a number where there was none.</summary>
    public double Share => Hits / (double)Count;

    public static Chance Of(ReadOnlySpan<bool> happened) => new(happened.Count(true), happened.Length);

    /// <summary>The exact interval of the probability, which holds it at least as often as the confidence says, whatever it is.</summary>
    /// <remarks>
    /// C. J. Clopper and E. S. Pearson (1934), Biometrika 26, 404-413, doi:10.1093/biomet/26.4.404: the probabilities at which so many hits
    /// or more, and so many or fewer, have just half of the chance to be missed; in terms of the beta distribution, as L. D. Brown, T. T. Cai
    /// and A. DasGupta (2001), Statistical Science 16, 101-133, doi:10.1214/ss/1009213286, section 4.2.1. From 0 to 1 where nothing was tried.
    /// </remarks>
    /// <param name="confidence">95% where not given.</param>
    public Interval Interval(Confidence? confidence = null)
    {
        double tail = (confidence ?? Confidence.Default).Tail;
        int misses = Count - Hits;
        return new Interval(
            Hits == 0 ? 0 : DeterministicMath.BetaQuantile(tail, Hits, misses + 1),
            misses == 0 ? 1 : DeterministicMath.BetaUpperQuantile(tail, Hits + 1, misses));
    }
}
