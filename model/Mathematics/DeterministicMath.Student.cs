namespace RolloutSim.Model.Mathematics;

public static partial class DeterministicMath
{
    /// <summary>The probability that Student's t with so many degrees of freedom stays below t.</summary>
    /// <remarks>
    /// Student (1908), Biometrika 6, 1-25, doi:10.2307/2331554; by the incomplete beta function, M. Abramowitz and
    /// I. A. Stegun (1964), Handbook of Mathematical Functions, 26.7.1. Relative error below 1e-13 for results above 1e-100. Not a number unless 0 &lt; degrees &lt;= 2e9.
    /// </remarks>
    public static double StudentCdf(double t, double degrees)
    {
        if (double.IsNaN(t) || !IsBeta(degrees / 2, 0.5)) return double.NaN;

        // In the scaled form nothing overflows before the probability is 0.
        double ratio = t / degrees * t, beyond = ratio > 1e300 ? 0 : BetaTails(1 / (1 + ratio), ratio / (1 + ratio), degrees / 2, 0.5).Below / 2;
        return t > 0 ? 1 - beyond : beyond;
    }

    /// <summary>The value below which Student's t with so many degrees of freedom stays with probability p; infinite at 0 and 1.</summary>
    /// <remarks>
    /// The inverse of <see cref="StudentCdf"/>. Relative error below 1e-13 for p from 1e-12 to 1 - 1e-12 and 1 to 1e6 degrees of freedom,
    /// near p = 1/2 as far as the rounding of p itself allows. Not a number unless 0 &lt;= p &lt;= 1 and 0 &lt; degrees &lt;= 2e9.
    /// </remarks>
    public static double StudentQuantile(double p, double degrees)
    {
        if (!(p is >= 0 and <= 1) || !IsBeta(degrees / 2, 0.5)) return double.NaN;
        double tail = p < 0.5 ? p : 1 - p;
        (double x, double y) = InvertBeta(2 * tail, 1 - 2 * tail, degrees / 2, 0.5);
        double t = Math.Sqrt(degrees * (y / x));
        return p < 0.5 ? -t : t;
    }
}
