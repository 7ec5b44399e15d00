using System.Globalization;
using System.Numerics;
using RolloutSim.Model.Mathematics;
using RolloutSim.Model.Randomness;
using StableHash = RolloutSim.Model.Kernel.StableHash;

namespace RolloutSim.Tests.Model.Mathematics;

/// <summary>
/// Holds the gamma, beta and Student functions to the accuracy that they state, against sums in fixed point with 2,600 bits, and against
/// published tables. Pseudo-random points: it proves nothing about the points between.
/// </summary>
public sealed class DeterministicMathBetaTests
{
    private static readonly HighPrecision High = new(2600);

    [Fact]
    public void LogGamma_keeps_the_bound_that_it_states()
    {
        var high = new HighPrecision(280);
        foreach (double x in (IEnumerable<double>)[1, 2, 0.5, 1e-10, 1e9, 171, 1e5, .. Random(60, u => 20 * u), .. Random(30, u => 1 + u), .. Random(30, u => 1e4 * u * u)])
        {
            BigInteger exact = high.LogGamma(high.From(x));
            double error = high.ToDouble(BigInteger.Abs(high.From(DeterministicMath.LogGamma(x)) - exact)) / Math.Max(1, Math.Abs(high.ToDouble(exact)));
            Assert.True(error < 4e-15, $"At {x:R}: {error}");
        }
    }

    /// <summary>Whole and half parameters, at distances up to seven standard deviations from the mean.</summary>
    [Fact]
    public void BetaCdf_keeps_the_bound_that_it_states()
    {
        foreach ((double u, int index) in Random(90, u => u).Select((u, index) => (u, index)))
        {
            int most = index % 2 == 0 ? 30 : 2000, twiceA = 1 + (int)(u * 7919 % 1 * most), twiceB = 1 + (int)(u * 104729 % 1 * most);
            double a = twiceA / 2.0, b = twiceB / 2.0, mean = a / (a + b), sd = Math.Sqrt(mean * (1 - mean) / (a + b + 1));
            double x = Math.Clamp(mean + ((u * 14) - 7) * sd, 0.001, 0.999);
            BigInteger at = High.From(x), exact = x <= 0.5 ? High.BetaCdf(at, twiceA, twiceB) : High.One - High.BetaCdf(High.One - at, twiceB, twiceA);
            double size = High.ToDouble(exact);
            double error = High.ToDouble(BigInteger.Abs(High.From(Math.Max(1e-200, DeterministicMath.BetaCdf(x, a, b))) - exact)) / size;
            Assert.True(size < 1e-100 || error < (size > 1e-12 ? 5e-14 : 5e-13), $"I_{x:R}({a}, {b}) = {size}: relative error {error}");
        }
    }

    /// <summary>I_x(k, n - k + 1) is the chance of k or more successes in n trials: here the sum over the binomial, in whole numbers.</summary>
    [Theory]
    [InlineData(1, 1)]
    [InlineData(10, 3)]
    [InlineData(200, 17)]
    [InlineData(400, 388)]
    public void BetaCdf_is_a_binomial_sum(int n, int k)
    {
        foreach (double x in new[] { 0.05, 0.1, 0.5, 0.75, 0.97 })
        {
            BigInteger coefficient = 1, sum = 0;
            BigInteger[] p = Powers(High.From(x), n), q = Powers(High.One - High.From(x), n);
            for (int j = 0; j <= n; j++)
            {
                if (j >= k) sum += High.Multiply(coefficient * p[j], q[n - j]);
                coefficient = coefficient * (n - j) / (j + 1);
            }

            double exact = High.ToDouble(sum), actual = DeterministicMath.BetaCdf(x, k, n - k + 1);
            Assert.True(Math.Abs(actual - exact) <= 2e-13 * exact, $"{n}, {k}, {x}: {actual:R}, expected {exact:R}");
        }
    }

    /// <summary>Far more trials than any study has: references from the series summed by mpmath 1.3 with 60 digits, and the symmetry at 1/2.</summary>
    [Theory]
    [InlineData(0.4944293663612291, 100000, 100000, 3.1355680654328711197e-7)]
    [InlineData(0.498, 1000000, 1000000, 7.7076448892448373529e-9)]
    [InlineData(0.0009, 1000, 1000000, 0.00060892656475978969738)]
    [InlineData(0.25, 250000, 750000, 0.50015355297949091454)]
    [InlineData(0.5, 1000000, 1000000, 0.5)]
    public void BetaCdf_with_large_parameters(double x, double a, double b, double expected) => Assert.Equal(1, DeterministicMath.BetaCdf(x, a, b) / expected, 5e-13);

    [Fact]
    public void Quantiles_undo_the_distribution_functions()
    {
        foreach ((double u, int index) in Random(3000, u => u).Select((u, index) => (u, index)))
        {
            double a = 0.5 + u * 7919 % 1 * (index % 3 == 0 ? 5 : 1000), b = 0.5 + u * 104729 % 1 * (index % 5 == 0 ? 5 : 1000);
            double p = index % 2 == 0 ? u * 104723 % 1 : Math.Pow(10, -12 * u), x = DeterministicMath.BetaQuantile(p, a, b), y = DeterministicMath.BetaUpperQuantile(p, b, a);
            AssertBetween(p, DeterministicMath.BetaCdf(x * (1 - 1e-13) - 1e-16, a, b), DeterministicMath.BetaCdf(x * (1 + 1e-13) + 1e-16, a, b), $"beta {p:R} {a:R} {b:R}");
            Assert.Equal(1 - x, y, 1e-15);
            double degrees = Math.Ceiling(2 * a), t = DeterministicMath.StudentQuantile(p, degrees);
            if (Math.Abs(p - 0.5) > 1e-3) Assert.True(Math.Abs(DeterministicMath.StudentCdf(t, degrees) / p - 1) < 1e-12, $"t {p:R} {degrees}");
        }
    }

    /// <summary>
    /// Table III of R. A. Fisher and F. Yates, Statistical Tables, as every textbook prints it; the last digit is rounded.
    /// </summary>
    [Theory]
    [InlineData(1, 0.975, 12.706)]
    [InlineData(1, 0.995, 63.657)]
    [InlineData(2, 0.975, 4.303)]
    [InlineData(3, 0.95, 2.353)]
    [InlineData(5, 0.995, 4.032)]
    [InlineData(5, 0.9995, 6.869)]
    [InlineData(10, 0.975, 2.228)]
    [InlineData(20, 0.9, 1.325)]
    [InlineData(30, 0.975, 2.042)]
    [InlineData(60, 0.995, 2.660)]
    [InlineData(120, 0.975, 1.980)]
    public void StudentQuantile_gives_the_published_values(int degrees, double p, double t)
    {
        Assert.Equal(t, DeterministicMath.StudentQuantile(p, degrees), 0.0005001);
        Assert.Equal(-t, DeterministicMath.StudentQuantile(1 - p, degrees), 0.0005001);
    }

    /// <summary>With two degrees of freedom there is a closed form, t = (2p - 1) / sqrt(2 p (1 - p)); with one, t = -1 / tan(pi p).</summary>
    [Fact]
    public void StudentQuantile_keeps_the_bound_that_it_states_where_there_is_a_closed_form()
    {
        foreach (double p in (IEnumerable<double>)[1e-12, 1e-6, .. Random(200, u => 0.49 * u)])
        {
            Assert.Equal(1, DeterministicMath.StudentQuantile(p, 2) / ((2 * p - 1) / Math.Sqrt(2 * p * (1 - p))), 1e-13);
            Assert.Equal(-1, DeterministicMath.StudentQuantile(p, 1) * Math.Tan(Math.PI * p), 1e-13);
        }
    }

    [Fact]
    public void Student_with_many_degrees_is_nearly_normal()
    {
        foreach (double p in Random(100, u => u))
            Assert.Equal(DeterministicMath.NormalQuantile(p), DeterministicMath.StudentQuantile(p, 1e9), 1e-7);
    }

    [Fact]
    public void Special_values_are_as_documented()
    {
        Assert.Equal([0, 1, 0, 1], new[] { DeterministicMath.BetaCdf(0, 2, 3), DeterministicMath.BetaCdf(1, 2, 3), DeterministicMath.BetaCdf(-1, 2, 3), DeterministicMath.BetaCdf(2, 2, 3) });
        Assert.Equal([0, 1, 1, 0], new[] { DeterministicMath.BetaQuantile(0, 2, 3), DeterministicMath.BetaQuantile(1, 2, 3), DeterministicMath.BetaUpperQuantile(0, 2, 3), DeterministicMath.BetaUpperQuantile(1, 2, 3) });
        double[] none =
        [
            DeterministicMath.BetaCdf(0.5, 0, 1), DeterministicMath.BetaCdf(0.5, 1, -1), DeterministicMath.BetaCdf(double.NaN, 1, 1), DeterministicMath.BetaCdf(0.5, 2e9, 1),
            DeterministicMath.BetaQuantile(-0.1, 1, 1), DeterministicMath.BetaQuantile(1.1, 1, 1), DeterministicMath.BetaQuantile(double.NaN, 1, 1), DeterministicMath.BetaUpperQuantile(0.5, 0, 1),
            DeterministicMath.StudentCdf(0, 0), DeterministicMath.StudentCdf(double.NaN, 1), DeterministicMath.StudentQuantile(2, 1), DeterministicMath.StudentQuantile(0.5, -1), DeterministicMath.LogGamma(-0.5), DeterministicMath.LogGamma(double.NaN),
        ];
        Assert.All(none, value => Assert.Equal(double.NaN, value));
        Assert.Equal([double.NegativeInfinity, 0, double.PositiveInfinity], new[] { DeterministicMath.StudentQuantile(0, 5), DeterministicMath.StudentQuantile(0.5, 5), DeterministicMath.StudentQuantile(1, 5) });
        Assert.Equal([0, 0.5, 1, 0, 1], new[] { DeterministicMath.StudentCdf(double.NegativeInfinity, 5), DeterministicMath.StudentCdf(0, 5), DeterministicMath.StudentCdf(double.PositiveInfinity, 5), DeterministicMath.StudentCdf(-1e200, 5), DeterministicMath.StudentCdf(1e200, 5) });
        Assert.Equal([double.PositiveInfinity, double.PositiveInfinity], new[] { DeterministicMath.LogGamma(0), DeterministicMath.LogGamma(double.PositiveInfinity) });
    }

    /// <summary>A hash over many values: a change of these changes every interval. It says nothing about accuracy.</summary>
    [Theory]
    [InlineData("LogGamma", 0xC2DA08779A5A57A2UL)]
    [InlineData("BetaCdf", 0x221DFB7E1F90E352UL)]
    [InlineData("BetaQuantile", 0x622C5CC3144BCF04UL)]
    [InlineData("StudentCdf", 0x5BDE8462575B0C8CUL)]
    [InlineData("StudentQuantile", 0xC2E031918DEE422BUL)]
    public void Bits_are_pinned(string function, ulong hashOfMany)
    {
        Func<double, double> of = function switch
        {
            "LogGamma" => u => DeterministicMath.LogGamma(50 * u),
            "BetaCdf" => u => DeterministicMath.BetaCdf(u, 400 * u, 40),
            "BetaQuantile" => u => DeterministicMath.BetaQuantile(u, 3, 1 + 400 * u),
            "StudentCdf" => u => DeterministicMath.StudentCdf(8 * u - 4, Math.Ceiling(400 * u)),
            _ => u => DeterministicMath.StudentQuantile(u, Math.Ceiling(400 * u)),
        };
        ulong hash = Random(2_000, u => u).Aggregate(0UL, (chain, u) => StableHash.Combine(chain, BitConverter.DoubleToUInt64Bits(of(u))));
        Assert.Equal(hashOfMany.ToString("X16", CultureInfo.InvariantCulture), hash.ToString("X16", CultureInfo.InvariantCulture));
    }

    private static void AssertBetween(double value, double low, double high, string what) =>
        Assert.True(value >= low * (1 - 1e-13) && value <= high * (1 + 1e-13), $"{what}: {value:R} not in {low:R} .. {high:R}");

    /// <summary>x to the power 0, 1, ... n.</summary>
    private static BigInteger[] Powers(BigInteger x, int n)
    {
        var powers = new BigInteger[n + 1];
        powers[0] = High.One;
        for (int i = 1; i <= n; i++) powers[i] = High.Multiply(powers[i - 1], x);
        return powers;
    }

    private static IEnumerable<double> Random(int count, Func<double, double> of)
    {
        var words = new KeyedStream(new ReplicationKey(1, 0), 1);
        return Enumerable.Range(0, count).Select(i => of(Uniform.OpenUnit(words.Word((uint)count, (uint)i))));
    }
}
