namespace RolloutSim.Model.Mathematics;

public static partial class DeterministicMath
{
    private const double HalfLogTwoPi = 0.918938533204672741780329736406;

    /// <summary>ln Gamma(x) for x > 0; infinity at 0, not a number below.</summary>
    /// <remarks>
    /// Stirling's series with the correction of <see cref="StirlingError"/>. The error is below 4e-15 times the greater of 1 and the result
    /// for x up to 1e9; near 1 and 2, where the result is 0, that is an absolute error.
    /// </remarks>
    public static double LogGamma(double x)
    {
        if (!(x > 0)) return x == 0 ? double.PositiveInfinity : double.NaN;
        if (double.IsPositiveInfinity(x)) return x;
        return x < 0.5 ? LogGamma(x + 1) - Log(x) : (x - 0.5) * Log(x) - x + HalfLogTwoPi + StirlingError(x);
    }

    /// <summary>What Stirling's formula lacks: ln Gamma(z) - ((z - 1/2) ln z - z + ln(2 pi) / 2), for z > 0.</summary>
    /// <remarks>
    /// From 16 on the asymptotic series (NIST Digital Library of Mathematical Functions, https://dlmf.nist.gov/5.11.E1); below it the
    /// recurrence error(z) = error(z + 1) + (z + 1/2) ln(1 + 1/z) - 1, whose last two terms are, with s = 1 / (2z + 1),
    /// artanh(s) / s - 1 = s²/3 + s⁴/5 + ..., a sum of positive terms that loses no digits.
    /// </remarks>
    private static double StirlingError(double z)
    {
        double shift = 0;
        for (; z < 16; z++) shift += z < 0.5 ? (z + 0.5) * Log1P(1 / z) - 1 : ArTanhExcess(1 / (2 * z + 1));
        double r = 1 / z, r2 = r * r;
        double series = 1.0 / 1188 - r2 * (691.0 / 360360 - r2 * (1.0 / 156 - r2 * (3617.0 / 122400)));
        return shift + r * (1.0 / 12 - r2 * (1.0 / 360 - r2 * (1.0 / 1260 - r2 * (1.0 / 1680 - r2 * series))));
    }

    /// <summary>artanh(s) / s - 1 for s from 0 to 1/2.</summary>
    private static double ArTanhExcess(double s)
    {
        double s2 = s * s, power = s2, sum = 0, before = -1;
        for (int n = 3; sum != before; n += 2)
        {
            before = sum;
            sum += power / n;
            power *= s2;
        }

        return sum;
    }

    /// <summary>k ln(k / m) + m - k for k, m > 0: how far a count of k is from a mean of m; never negative.</summary>
    /// <remarks>
    /// Near k = m by the series in v = (k - m) / (k + m), which does not cancel: C. Loader (2000), Fast and Accurate Computation of
    /// Binomial Probabilities, function bd0.
    /// </remarks>
    private static double Deviance(double k, double m)
    {
        double gap = k - m;
        if (!(Math.Abs(gap) < 0.1 * (k + m))) return k * Log(k / m) - gap;
        double v = gap / (k + m), v2 = v * v, term = 2 * k * v, sum = gap * v, before = double.NaN;
        for (int n = 3; sum != before; n += 2)
        {
            before = sum;
            term *= v2;
            sum += term / n;
        }

        return sum;
    }
}
