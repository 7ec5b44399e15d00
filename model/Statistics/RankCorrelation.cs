using RolloutSim.Model.Mathematics;

namespace RolloutSim.Model.Statistics;

/// <summary>How far two quantities rise together over replications, by their ranks: Spearman's coefficient.</summary>
/// <param name="Count">How many pairs.</param>
/// <param name="Rho">From -1 to 1; 0 where one of the two never changes, and says nothing then.</param>
public readonly record struct RankCorrelation(int Count, double Rho)
{
    /// <summary>Equal values get the mean of the ranks that they take up.</summary>
    /// <remarks>
    /// C. Spearman (1904), American Journal of Psychology 15, 72-101, doi:10.2307/1412159; with ties Pearson's coefficient of the mean
    /// ranks, M. G. Kendall (1948), Rank Correlation Methods, chapter 3. Sums of doubled ranks are whole and exact.
    /// </remarks>
    /// <exception cref="ArgumentException">Not equally many.</exception>
    public static RankCorrelation Of<TX, TY>(ReadOnlySpan<TX> x, ReadOnlySpan<TY> y)
        where TX : IComparable<TX>
        where TY : IComparable<TY>
    {
        if (x.Length != y.Length) throw new ArgumentException($"Expected {x.Length} values of the second quantity, found {y.Length}.", nameof(y));
        long[] a = CentredRanks(x), b = CentredRanks(y);
        Int128 products = 0, squaresA = 0, squaresB = 0;
        for (int i = 0; i < a.Length; i++)
        {
            products += (Int128)a[i] * b[i];
            squaresA += (Int128)a[i] * a[i];
            squaresB += (Int128)b[i] * b[i];
        }

        double scale = Math.Sqrt((double)squaresA) * Math.Sqrt((double)squaresB);
        return new RankCorrelation(x.Length, scale == 0 ? 0 : Math.Clamp((double)products / scale, -1, 1));
    }

    /// <summary>An interval of the coefficient, approximate, for four pairs or more; from -1 to 1 below.</summary>
    /// <remarks>
    /// Fisher's transformation with the standard error sqrt((1 + rho²/2) / (n - 3)): D. G. Bonett and T. A. Wright (2000), Psychometrika 65,
    /// 23-28, doi:10.1007/BF02294183. At a coefficient of 1 or -1 it has no width.
    /// </remarks>
    /// <param name="confidence">95% where not given.</param>
    public Interval Interval(Confidence? confidence = null)
    {
        if (Count < 4) return new Interval(-1, 1);
        if (Math.Abs(Rho) == 1) return new Interval(Rho, Rho);
        double centre = (DeterministicMath.Log1P(Rho) - DeterministicMath.Log1P(-Rho)) / 2;
        double half = -DeterministicMath.NormalQuantile((confidence ?? Confidence.Default).Tail) * Math.Sqrt((1 + (Rho * Rho / 2)) / (Count - 3));
        return new Interval(Tanh(centre - half), Tanh(centre + half));
    }

    private static double Tanh(double x)
    {
        double e = DeterministicMath.ExpM1(-2 * Math.Abs(x)), size = -e / (2 + e);
        return x < 0 ? -size : size;
    }

    /// <summary>Twice the distance of each value's rank from the mean rank: 2 rank - (n + 1), whole also for ties.</summary>
    private static long[] CentredRanks<T>(ReadOnlySpan<T> values)
        where T : IComparable<T>
    {
        T[] sorted = values.ToArray();
        var places = new int[sorted.Length];
        for (int i = 0; i < places.Length; i++) places[i] = i;
        Array.Sort(sorted, places);

        var ranks = new long[sorted.Length];
        for (int from = 0, to; from < sorted.Length; from = to)
        {
            to = from + 1;
            while (to < sorted.Length && sorted[to].CompareTo(sorted[from]) == 0) to++;

            // Ranks from + 1 to `to`: twice their mean is from + to + 1.
            for (int i = from; i < to; i++) ranks[places[i]] = from + to - sorted.Length;
        }

        return ranks;
    }
}
