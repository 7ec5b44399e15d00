namespace RolloutSim.Model.Mathematics;

public static partial class DeterministicMath
{
    private const double MostBetaParameter = 1e9, LeastNormal = 2.2250738585072014e-308;
    private const int MostFractionSteps = 1 << 20, MostNewtonSteps = 200;

    /// <summary>The regularized incomplete beta function I_x(a, b): the probability that a beta variable with a and b stays below x.</summary>
    /// <remarks>
    /// With whole numbers it is also the probability of at least a successes in a + b - 1 trials of chance x. Not a number unless
    /// 0 &lt; a, b &lt;= 1e9. The continued fraction of A. R. DiDonato and A. H. Morris (1992), ACM TOMS 18, 360-373,
    /// doi:10.1145/131766.131776, evaluated after W. J. Lentz (1976), Applied Optics 15, 668-671, doi:10.1364/AO.15.000668; before it the
    /// density as Loader (2000) writes that of the binomial, without a difference of large logarithms. For a, b from 1/2 to 1,000 the
    /// relative error is below 5e-14 where the result is above 1e-12, below 5e-13 where it is above 1e-100; to 1e6, ten times as much.
    /// </remarks>
    public static double BetaCdf(double x, double a, double b) =>
        !IsBeta(a, b) || double.IsNaN(x) ? double.NaN : BetaTails(x, 1 - x, a, b).Below;

    /// <summary>The value below which a beta variable with a and b stays with probability p: the inverse of <see cref="BetaCdf"/>.</summary>
    /// <remarks>
    /// Not a number unless 0 &lt;= p &lt;= 1 and 0 &lt; a, b &lt;= 1e9. Newton's iteration on the logarithms, kept in brackets. The probability
    /// below the result errs as <see cref="BetaCdf"/> does, apart from the result's own rounding; results below 2.3e-308 are not resolved.
    /// </remarks>
    public static double BetaQuantile(double p, double a, double b) =>
        IsBeta(a, b) && p is >= 0 and <= 1 ? InvertBeta(p, 1 - p, a, b).X : double.NaN;

    /// <summary>The value that a beta variable with a and b exceeds with probability q; for a small q better than the quantile at 1 - q.</summary>
    /// <inheritdoc cref="BetaQuantile"/>
    public static double BetaUpperQuantile(double q, double a, double b) =>
        IsBeta(a, b) && q is >= 0 and <= 1 ? InvertBeta(1 - q, q, a, b).X : double.NaN;

    private static bool IsBeta(double a, double b) => a is > 0 and <= MostBetaParameter && b is > 0 and <= MostBetaParameter;

    /// <summary>The probabilities of less and of more than x, where y = 1 - x is given apart so that neither need be rounded near 0.</summary>
    private static (double Below, double Above) BetaTails(double x, double y, double a, double b)
    {
        if (x <= 0) return (0, 1);
        if (y <= 0) return (1, 0);
        double weight = BetaWeight(x, y, a, b);
        if (x * (a + b + 2) < a + 1)
        {
            double below = Math.Min(1, weight / BetaFraction(x, y, a, b));
            return (below, 1 - below);
        }

        double above = Math.Min(1, weight / BetaFraction(y, x, b, a));
        return (1 - above, above);
    }

    /// <summary>x^a y^b / B(a, b), where y = 1 - x.</summary>
    private static double BetaWeight(double x, double y, double a, double b)
    {
        double n = a + b;
        double exponent = StirlingError(n) - StirlingError(a) - StirlingError(b) - Deviance(a, n * x) - Deviance(b, n * y);
        return InverseSqrtTwoPi * Math.Sqrt(a) * Math.Sqrt(b / n) * Exp(exponent);
    }

    /// <summary>The continued fraction, for x below about the mean, by which the weight is divided; y = 1 - x.</summary>
    private static double BetaFraction(double x, double y, double a, double b)
    {
        double n = a + b, gap = a * y - b * x + 1, value = a * gap / (a + 1), c = value, d = 0;
        for (int m = 1; m <= MostFractionSteps; m++)
        {
            double at = a + 2 * m, before = at - 1, scaled = m * (b - m) * x / before;
            double alpha = (a + m - 1) / before * (n + m - 1) * x * scaled, beta = m + scaled + (a + m) * (gap + m * (1 + y)) / (at + 1);
            d = 1 / (beta + alpha * d);
            c = beta + alpha / c;
            double factor = c * d;
            value *= factor;
            if (Math.Abs(factor - 1) <= 1.0 / (1L << 52)) return value;
        }

        throw new InvalidOperationException($"The incomplete beta function of {x:R} with {a:R} and {b:R} did not converge in {MostFractionSteps} steps.");
    }

    /// <summary>x and y = 1 - x with the probability p below x and q = 1 - p above; the smaller of the two is found, the other is its complement.</summary>
    private static (double X, double Y) InvertBeta(double p, double q, double a, double b)
    {
        if (p <= 0) return (0, 1);
        if (q <= 0) return (1, 0);
        if (BetaTails(0.5, 0.5, a, b).Below >= p)
        {
            double x = InvertBetaBelowHalf(p, q, a, b);
            return (x, 1 - x);
        }

        double y = InvertBetaBelowHalf(q, p, b, a);
        return (1 - y, y);
    }

    /// <summary>Newton's iteration for ln x on the logarithm of the smaller tail, which is close to a straight line where it is far from it.</summary>
    private static double InvertBetaBelowHalf(double p, double q, double a, double b)
    {
        double low = LeastNormal, high = 0.5, x = Math.Min(0.5, a / (a + b));
        for (int i = 0; i < MostNewtonSteps; i++)
        {
            (double below, double above) = BetaTails(x, 1 - x, a, b);
            bool isTooSmall = p <= q ? below < p : above > q; // by the tail that is exact: p + q is 1 but for rounding
            if (isTooSmall) low = x;
            else high = x;
            double tail = p <= q ? below : -above, error = p <= q ? Log(below / p) : Log(above / q);
            double step = -error * (1 - x) * tail / BetaWeight(x, 1 - x, a, b), next = x * Exp(step);

            // The error after a step is about the square of the step; a step that leaves the bracket halves it, in the logarithm.
            bool isInside = next >= low && next <= high;
            if (isInside && Math.Abs(step) < 1e-10) return next;
            double from = x;
            x = isInside ? next : Math.Sqrt(low) * Math.Sqrt(high);
            if (x == from || high - low <= Math.BitIncrement(low) - low) return x;
        }

        return x;
    }
}
