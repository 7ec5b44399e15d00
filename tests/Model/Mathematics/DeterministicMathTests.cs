using System.Numerics;
using RolloutSim.Model.Mathematics;
using RolloutSim.Model.Randomness;
using StableHash = RolloutSim.Model.Kernel.StableHash;

namespace RolloutSim.Tests.Model.Mathematics;

/// <summary>
/// Holds the elementary functions to less than one unit in the last place of the exact value, so that they are the correctly rounded
/// value or its neighbour, on grids that cover every exponent, both sides of each point where the code takes another way, and
/// pseudo-random points. It proves nothing about the points between. The pinned bits say nothing about accuracy: they notice change.
/// </summary>
public class DeterministicMathTests
{
    private const double Ln2 = 0.6931471805599453, SqrtTwo = 1.4142135623730951;

    [Fact]
    public void Log_errs_by_less_than_one_ulp()
    {
        IEnumerable<double> grid =
        [
            .. Exponents(1), .. Around(1, SqrtTwo, SqrtTwo / 2, 2, 0.5),
            .. Random(8000, u => 0.5 + 1.5 * u), .. Random(2000, u => 1 + (u - 0.5) / 64), .. Random(2000, u => 1000 * u),
        ];
        AssertAccurate(grid, DeterministicMath.Log, HighPrecision.For, (high, x) => high.Log(x));
    }

    [Fact]
    public void Log1P_errs_by_less_than_one_ulp()
    {
        IEnumerable<double> grid =
        [
            .. Exponents(9), .. Exponents(9).Where(x => x < 1).Select(x => -x),
            .. Around(0.29, SqrtTwo - 1, 1, 3, SqrtTwo * 2 - 1), .. Around(-0.29, SqrtTwo / 2 - 1, -0.5), .. Inside(-1),
            .. Random(8000, u => 2 * u - 1), .. Random(2000, u => 100 * u), .. Random(2000, u => 1 + 3 * u), .. Random(2000, u => 0.02 * (u - 0.5)),
        ];
        AssertAccurate(grid, DeterministicMath.Log1P, HighPrecision.For, (high, x) => high.Log(high.One + x));
    }

    [Fact]
    public void Exp_errs_by_less_than_one_ulp()
    {
        IEnumerable<double> grid =
        [
            .. Exponents(9).Where(x => x < 700), .. Exponents(9).Where(x => x < 700).Select(x => -x),
            .. Halves(-1074, 1023), .. Around(709.78, -708.4, -708.3, -745.1, 1, -1),
            .. Random(8000, u => 2 * u - 1), .. Random(3000, u => 730 * u - 30), .. Random(1000, u => -60 - 685 * u),
        ];
        AssertAccurate(grid, DeterministicMath.Exp, x => HighPrecision.For(Math.Abs(x) < 1e-30 ? x : Math.Exp(x)), (high, x) => high.Exp(x));
    }

    [Fact]
    public void ExpM1_errs_by_less_than_one_ulp()
    {
        IEnumerable<double> grid =
        [
            .. Exponents(9).Where(x => x < 700), .. Exponents(9).Where(x => x < 700).Select(x => -x),
            .. Halves(-60, 1023), .. Around(40, 38, 709.78), .. Around(-40, -38, -37),
            .. Random(8000, u => 2 * u - 1), .. Random(4000, u => 0.34 + 0.1 * u), .. Random(6000, u => 37.08 + 0.35 * u), .. Random(3000, u => 80 * u - 40), .. Random(1000, u => 709 * u),
        ];
        AssertAccurate(grid, DeterministicMath.ExpM1, HighPrecision.For, (high, x) => high.Exp(x) - high.One);
    }

    [Fact]
    public void Pow_keeps_the_bound_that_it_states()
    {
        var high = HighPrecision.For(1);
        double[] words = [.. Random(3000, u => u)];
        foreach ((double u, double v) in words.Zip(words.Reverse()))
        {
            double x = 0.001 + 50 * u, y = 100 * (v - 0.4), exponent = y * Math.Log(x);
            if (Math.Abs(exponent) > 60) continue;
            BigInteger exact = high.Exp(high.Multiply(high.From(y), high.Log(high.From(x))));
            double error = high.ToDouble(high.Divide(BigInteger.Abs(high.From(DeterministicMath.Pow(x, y)) - exact), exact));
            Assert.True(error <= (1 + 1.5 * Math.Abs(exponent)) * Math.ScaleB(1, -52), $"{x:R}^{y:R}: relative error {error}");
        }
    }

    [Fact]
    public void NormalCdf_has_a_relative_error_below_4e_15()
    {
        foreach (double x in (IEnumerable<double>)[.. Random(1500, u => 16 * u - 8), .. Random(60, u => -37 * u), .. Around(0.66291, 5.65685424949238), .. Around(-0.66291, -5.65685424949238, -1)])
        {
            var high = HighPrecision.For(x < -10 ? 0 : 1);
            BigInteger exact = high.NormalCdf(high.From(x));
            double error = high.ToDouble(high.Divide(BigInteger.Abs(high.From(DeterministicMath.NormalCdf(x)) - exact), exact));
            Assert.True(error < 4e-15, $"At {x:R}: relative error {error}");
        }
    }

    /// <summary>The error of a quantile z of p is, to first order, (cdf(z) - p) / density(z).</summary>
    [Fact]
    public void NormalQuantile_has_a_relative_error_below_2e_15()
    {
        foreach (double p in (IEnumerable<double>)[.. Random(1500, u => u), .. Random(500, u => 0.01 * u), .. Random(100, u => 1 - 1e-6 * u), .. Around(0.075, 0.925, 1.388794386496402e-11), 1e-20, 1e-100, 1e-250, 1e-300])
        {
            double z = DeterministicMath.NormalQuantile(p);
            var high = HighPrecision.For(p < 1e-10 ? 0 : 1);
            BigInteger at = high.From(z);
            double error = high.ToDouble(high.Divide(high.NormalCdf(at) - high.From(p), high.Multiply(high.NormalDensity(at), at)));
            Assert.True(Math.Abs(error) < 2e-15, $"At {p:R}: relative error {error}");
        }
    }

    /// <summary>The values that AS 241 is published with, for checking an implementation (Wichura 1988, table of test values).</summary>
    [Theory]
    [InlineData(0.25, -0.6744897501960817)]
    [InlineData(0.001, -3.090232306167814)]
    [InlineData(1e-20, -9.262340089798408)]
    public void NormalQuantile_gives_the_published_values(double p, double z) => Assert.Equal(z, DeterministicMath.NormalQuantile(p), 4e-15);

    [Fact]
    public void NormalCdf_undoes_NormalQuantile()
    {
        foreach (double p in Random(5000, u => u))
            Assert.InRange(DeterministicMath.NormalCdf(DeterministicMath.NormalQuantile(p)) / p, 1 - 3e-14, 1 + 3e-14);
    }

    /// <summary>A value that anybody can look at, and a hash over 10,000 of them: a change of these changes every result and its digest.</summary>
    [Theory]
    [InlineData("Log", 0xC0026BB1BBB55515UL, 0xA4C92F9AE15EDE1FUL)]
    [InlineData("Log1P", 0x3FB8663F793C46C7UL, 0xFBC4FD2D1F3B9FF9UL)]
    [InlineData("Exp", 0x3FF1AEC7B35A00D4UL, 0x80E47EE9C5AEB46FUL)]
    [InlineData("ExpM1", 0x3FBAEC7B35A00D3AUL, 0x0031FC2C9CEAEBEEUL)]
    [InlineData("NormalQuantile", 0xBFF4813C36E26D33UL, 0xAB4F2C471346AF41UL)]
    [InlineData("NormalCdf", 0x3FE1464507526871UL, 0xC8F4A9A919329B8AUL)]
    public void Bits_are_pinned(string function, ulong atOneTenth, ulong hashOfMany)
    {
        Func<double, ulong> bits = x => BitConverter.DoubleToUInt64Bits(Functions[function](x));
        ulong hash = Random(10_000, u => function is "NormalQuantile" ? u : 10 * u).Aggregate(0UL, (chain, x) => StableHash.Combine(chain, bits(x)));
        Assert.Equal($"{atOneTenth:X16} {hashOfMany:X16}", $"{bits(0.1):X16} {hash:X16}");
    }

    public static TheoryData<string, double, double> SpecialValues => new()
    {
        { "Log", double.NaN, double.NaN }, { "Log", 0.0, double.NegativeInfinity }, { "Log", -0.0, double.NegativeInfinity }, { "Log", -1, double.NaN },
        { "Log", double.PositiveInfinity, double.PositiveInfinity }, { "Log", double.NegativeInfinity, double.NaN }, { "Log", 1, 0.0 },
        { "Log1P", double.NaN, double.NaN }, { "Log1P", -1, double.NegativeInfinity }, { "Log1P", -1.5, double.NaN }, { "Log1P", -0.0, -0.0 },
        { "Log1P", double.PositiveInfinity, double.PositiveInfinity }, { "Log1P", 5e-324, 5e-324 },
        { "Exp", double.NaN, double.NaN }, { "Exp", double.PositiveInfinity, double.PositiveInfinity }, { "Exp", double.NegativeInfinity, 0.0 }, { "Exp", 0.0, 1 },
        { "Exp", 709.782712893384, double.MaxValue / (1 + 6.34e-14) }, { "Exp", 709.7827128933842, double.PositiveInfinity }, { "Exp", -745.1332191019411, 5e-324 },
        { "Exp", -745.1332191019412, 0.0 }, { "Exp", 745, double.PositiveInfinity }, { "Exp", -746, 0.0 },
        { "ExpM1", double.NaN, double.NaN }, { "ExpM1", double.PositiveInfinity, double.PositiveInfinity }, { "ExpM1", double.NegativeInfinity, -1 },
        { "ExpM1", -0.0, -0.0 }, { "ExpM1", -5e-324, -5e-324 }, { "ExpM1", 710, double.PositiveInfinity },
        { "NormalQuantile", 0, double.NegativeInfinity }, { "NormalQuantile", 1, double.PositiveInfinity }, { "NormalQuantile", 0.5, 0.0 },
        { "NormalQuantile", -0.1, double.NaN }, { "NormalQuantile", 1.1, double.NaN }, { "NormalQuantile", double.NaN, double.NaN },
        { "NormalCdf", double.NaN, double.NaN }, { "NormalCdf", double.NegativeInfinity, 0.0 }, { "NormalCdf", double.PositiveInfinity, 1 }, { "NormalCdf", 0.0, 0.5 },
        { "NormalCdf", -40, 0.0 }, { "NormalCdf", 40, 1 },
    };

    [Theory, MemberData(nameof(SpecialValues))]
    public void Special_values_are_as_documented(string function, double x, double expected)
    {
        double actual = Functions[function](x);
        if (double.IsNormal(expected) && Math.Abs(expected) > 1e300) Assert.Equal(1, actual / expected, 1e-12);
        else Assert.Equal(BitConverter.DoubleToInt64Bits(expected), BitConverter.DoubleToInt64Bits(actual));
    }

    [Fact]
    public void Pow_of_special_values_is_as_documented()
    {
        Assert.Equal(1, DeterministicMath.Pow(0, 0));
        Assert.Equal(0, DeterministicMath.Pow(0, 2));
        Assert.Equal(1, DeterministicMath.Pow(1, 1e300));
        Assert.Equal(double.NaN, DeterministicMath.Pow(-2, 2));
    }

    private static readonly Dictionary<string, Func<double, double>> Functions = new()
    {
        ["Log"] = DeterministicMath.Log,
        ["Log1P"] = DeterministicMath.Log1P,
        ["Exp"] = DeterministicMath.Exp,
        ["ExpM1"] = DeterministicMath.ExpM1,
        ["NormalQuantile"] = DeterministicMath.NormalQuantile,
        ["NormalCdf"] = DeterministicMath.NormalCdf,
    };

    private static void AssertAccurate(IEnumerable<double> grid, Func<double, double> function, Func<double, HighPrecision> precision, Func<HighPrecision, BigInteger, BigInteger> reference)
    {
        (double worst, double where) = (0, 0);
        foreach (double x in grid.Where(x => x != 0))
        {
            HighPrecision high = precision(x);
            double error = high.ErrorInUlps(function(x), reference(high, high.From(x)));
            if (!(error <= worst)) (worst, where) = (error, x);
        }

        Assert.True(worst < 1, $"At {where:R}: {function(where):R} is {worst} ulp off.");
    }

    /// <summary>Powers of two from the least subnormal number to the greatest, each with its neighbours, its product with sqrt(2), and a random multiple.</summary>
    private static IEnumerable<double> Exponents(int step) =>
        Random(2098, u => u).Index().Where(item => item.Index % step == 0).SelectMany(item =>
        {
            double power = Math.ScaleB(1, item.Index - 1074);
            return (double[])[power, Math.BitDecrement(power), Math.BitIncrement(power), Math.Min(double.MaxValue, power * SqrtTwo), power * (1 + item.Item)];
        });

    /// <summary>The points halfway between multiples of ln 2, where the reduction of exp turns over, and their neighbours.</summary>
    private static IEnumerable<double> Halves(int from, int to) =>
        Enumerable.Range(from, to - from).SelectMany(k => Neighbours((k + 0.5) * Ln2, 1));

    private static IEnumerable<double> Around(params double[] points) => points.SelectMany(x => Neighbours(x, 30));

    private static IEnumerable<double> Neighbours(double x, int steps)
    {
        long bits = BitConverter.DoubleToInt64Bits(x);
        return Enumerable.Range(-steps, 2 * steps + 1).Select(step => BitConverter.Int64BitsToDouble(bits + step));
    }

    private static IEnumerable<double> Inside(double x) => Enumerable.Range(1, 60).Select(i => x + Math.ScaleB(1, -i)).Where(y => y != x);

    private static IEnumerable<double> Random(int count, Func<double, double> of)
    {
        var words = new KeyedStream(new ReplicationKey(1, 0), 0);
        return Enumerable.Range(0, count).Select(i => of(Uniform.OpenUnit(words.Word((uint)count, (uint)i))));
    }
}
