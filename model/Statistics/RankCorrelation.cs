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
        where TY : IComparable<TY> => RankedSample.Of(x).With(RankedSample.Of(y));

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
}
