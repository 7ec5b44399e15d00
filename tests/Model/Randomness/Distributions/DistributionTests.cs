using RolloutSim.Model.Kernel;
using RolloutSim.Model.Randomness;
using RolloutSim.Model.Randomness.Distributions;
using StableHash = RolloutSim.Model.Kernel.StableHash;

namespace RolloutSim.Tests.Model.Randomness.Distributions;

/// <summary>
/// Holds 200,000 draws of each distribution, at seeds 1, 2 and 3, to the moments and the distribution function of theory. The seeds are
/// not chosen; the bounds are wide enough that one of these tests would fail by luck about once in 250 repetitions of all of them. They
/// cannot see an error below one percent of a standard deviation: that is what the exact tests of moments and quantiles are for.
/// </summary>
public class DistributionTests
{
    private const int Count = 200_000;

    // 4.5 standard errors; Kolmogorov's distance that chance exceeds once in 10,000 times: sqrt(ln(2 / 1e-4) / 2).
    private const double StandardErrors = 4.5, KolmogorovCritical = 2.2252;

    private static readonly double[] Observed = [4, 1, 1, 9, 2.5, 6, 1];

    /// <summary>Each with its fourth central moment over the squared variance.</summary>
    private static readonly (Distribution Distribution, double Kurtosis)[] Cases =
    [
        (new UniformBetween(-2, 5), 1.8),
        (new Triangular(1, 2, 6), 2.4),
        (new Triangular(0, 0, 1), 2.4),
        (new Triangular(-3, 4, 4), 2.4),
        (new Exponential(3), 9),
        (new Lognormal(20, 0.4), KurtosisOfLognormal(0.4)),
        (new Lognormal(0.05, 0.8), KurtosisOfLognormal(0.8)),
        (new Normal(10, 4), 3),
        (new Empirical(Observed), KurtosisOf(Observed)),
        (new Scaled(new Exponential(3), 2.5), 9),
        (new Shifted(new Scaled(new Normal(1, 2), 0.5), -7), 3),
    ];

    public static TheoryData<int, uint> CasesAndSeeds
    {
        get
        {
            var data = new TheoryData<int, uint>();
            for (int i = 0; i < Cases.Length; i++)
                for (uint seed = 1; seed <= 3; seed++) data.Add(i, seed);
            return data;
        }
    }

    [Theory, MemberData(nameof(CasesAndSeeds))]
    public void Draws_follow_the_theory(int number, uint seed)
    {
        (Distribution distribution, double kurtosis) = Cases[number];
        double[] draws = Draw(distribution, seed);

        double mean = draws.Average(), variance = draws.Average(x => (x - distribution.Mean) * (x - distribution.Mean));
        double allowed = StandardErrors * Math.Sqrt(distribution.Variance / Count);
        Assert.InRange(mean, distribution.Mean - allowed, distribution.Mean + allowed);
        allowed = StandardErrors * Math.Sqrt((kurtosis - 1) / Count);
        Assert.InRange(variance / distribution.Variance, 1 - allowed, 1 + allowed);
        Assert.InRange(KolmogorovDistance(draws, distribution), 0, KolmogorovCritical / Math.Sqrt(Count));
    }

    /// <summary>A hash over the draws at seed 1: a change of it changes every result and its digest.</summary>
    [Theory]
    [InlineData(0, 0x55BF8AE369D5F553UL)]
    [InlineData(1, 0x27859A8BCD9A8D69UL)]
    [InlineData(4, 0x3EEDE6DB4E2FD66BUL)]
    [InlineData(5, 0xDE01D41846ADD602UL)]
    [InlineData(7, 0xB2126A88521986DDUL)]
    [InlineData(8, 0x3EBDB5F840778943UL)]
    public void Bits_are_pinned(int number, ulong hashOfDraws)
    {
        ulong hash = Draw(Cases[number].Distribution, 1).Aggregate(0UL, (chain, x) => StableHash.Combine(chain, BitConverter.DoubleToUInt64Bits(x)));
        Assert.Equal($"{hashOfDraws:X16}", $"{hash:X16}");
    }

    [Fact]
    public void A_quantile_is_undone_by_the_distribution_function_and_stays_in_the_support()
    {
        double[] units = [Uniform.OpenUnit(0), 1e-9, 0.01, 0.2, 0.25, 0.5, 0.9, 1 - 1e-9, Uniform.OpenUnit(ulong.MaxValue)];
        foreach ((Distribution distribution, _) in Cases)
        {
            foreach (double u in units)
            {
                double x = distribution.Quantile(u);
                Assert.True(double.IsFinite(x) && x >= distribution.Least && x <= distribution.Most, $"{distribution} at {u:R}: {x:R}");
                if (distribution is Empirical) Assert.True(distribution.Cdf(x) >= u && distribution.Cdf(Math.BitDecrement(x)) < u);
                else Assert.Equal(u, distribution.Cdf(x), 1e-14);
            }
        }
    }

    [Fact]
    public void The_distribution_function_is_0_below_the_support_and_1_above()
    {
        foreach ((Distribution distribution, _) in Cases)
        {
            Assert.Equal(0, distribution.Cdf(double.IsInfinity(distribution.Least) ? double.NegativeInfinity : Math.BitDecrement(distribution.Least)));
            Assert.Equal(1, distribution.Cdf(distribution.Most));
        }
    }

    [Fact]
    public void Moments_are_those_of_the_formulas()
    {
        AssertMoments(new Constant(4), 4, 0, 4);
        AssertMoments(new UniformBetween(2, 8), 5, 3, 5);
        AssertMoments(new Triangular(1, 2, 6), 3, 21.0 / 18, 2);
        AssertMoments(new Exponential(3), 3, 9, 3);
        AssertMoments(new Lognormal(20, 0.5), 20, 100, 20);
        AssertMoments(new Normal(-1, 3), -1, 9, -1);
        AssertMoments(new Empirical(1, 2, 6), 3, 14.0 / 3, 3);
        AssertMoments(new Scaled(new Triangular(1, 2, 6), 10), 30, 2100.0 / 18, 20);
        AssertMoments(new Shifted(new Triangular(1, 2, 6), 10), 13, 21.0 / 18, 12);
    }

    /// <summary>Medians and other values with a closed form; the reference of the lognormal is exp(mu + sigma z) in 30 digits.</summary>
    [Fact]
    public void Quantiles_are_those_of_the_formulas()
    {
        Assert.Equal(4, new Constant(4).Quantile(0.3));
        Assert.Equal(3.5, new UniformBetween(2, 8).Quantile(0.25));
        Assert.Equal(2, new Triangular(1, 2, 6).Quantile(0.2), 1e-15);
        Assert.Equal(6 - Math.Sqrt(10), new Triangular(1, 2, 6).Quantile(0.5), 1e-15);
        Assert.Equal(3 * Math.Log(2), new Exponential(3).Quantile(0.5), 1e-15);
        Assert.Equal(3e-17, new Exponential(3).Quantile(1e-17), 1e-31);
        Assert.Equal(20 / Math.Sqrt(1.25), new Lognormal(20, 0.5).Quantile(0.5), 1e-13);
        Assert.Equal(-1 + 3 * 1.6448536269514722, new Normal(-1, 3).Quantile(0.95), 1e-14);
        Assert.Equal([1, 1, 2, 2, 6], ((double[])[0.1, 0.33, 0.34, 0.66, 0.67]).Select(new Empirical(6, 1, 2).Quantile));
        Assert.Equal(1, new Empirical(1, 2, 3, 6).Quantile(0.25));
        Assert.Equal(45, new Scaled(new UniformBetween(2, 8), 10).Quantile(5.0 / 12), 1e-13);
    }

    [Fact]
    public void Durations_are_rounded_to_microseconds_and_never_negative()
    {
        Assert.Equal(new SimDuration(1_234_568), new Constant(1.2345678).SampleDuration(5));
        Assert.Equal(SimDuration.Zero, new Constant(0).SampleDuration(5));
        var error = Assert.Throws<InvalidOperationException>(() => new Normal(-1, 0.001).SampleDuration(5));
        Assert.Contains("Normal", error.Message, StringComparison.Ordinal);
        Assert.Throws<OverflowException>(() => new Constant(1e13).SampleDuration(5));
    }

    [Fact]
    public void Equal_parameters_make_equal_distributions()
    {
        Assert.Equal(new Lognormal(3, 0.5), new Lognormal(3, 0.5));
        Assert.NotEqual(new Lognormal(3, 0.5), new Lognormal(3, 0.6));
        Assert.Equal(new Empirical(1, 2, 0.0), new Empirical(-0.0, 2, 1));
        Assert.Equal(new Empirical(1, 2, 0.0).GetHashCode(), new Empirical(-0.0, 2, 1).GetHashCode());
        Assert.NotEqual(new Empirical(1, 2), new Empirical(1, 3));
        Assert.Equal<Distribution>(new Scaled(new Empirical(1, 2), 3), new Scaled(new Empirical(2, 1), 3));
    }

    public static TheoryData<Func<Distribution>, string, object?> Mistakes => new()
    {
        { () => new Constant(double.NaN), "value", double.NaN },
        { () => new UniformBetween(double.NegativeInfinity, 1), "least", double.NegativeInfinity },
        { () => new UniformBetween(2, 2), "most", 2.0 },
        { () => new UniformBetween(-1.7e308, 1.7e308), "most", 1.7e308 },
        { () => new Triangular(1, 0, 2), "likely", 0.0 },
        { () => new Triangular(1, 3, 2), "likely", 3.0 },
        { () => new Triangular(1, double.NaN, 2), "likely", double.NaN },
        { () => new Triangular(2, 2, 2), "most", 2.0 },
        { () => new Exponential(0), "mean", 0.0 },
        { () => new Exponential(double.NaN), "mean", double.NaN },
        { () => new Exponential(double.PositiveInfinity), "mean", double.PositiveInfinity },
        { () => new Lognormal(-1, 1), "mean", -1.0 },
        { () => new Lognormal(1, 0), "cv", 0.0 },
        { () => new Normal(double.PositiveInfinity, 1), "mean", double.PositiveInfinity },
        { () => new Normal(1, -2), "sd", -2.0 },
        { () => new Empirical(), "values", null },
        { () => new Empirical(1, double.NaN), "values", double.NaN },
        { () => new Scaled(new Constant(1), 0), "factor", 0.0 },
        { () => new Shifted(new Constant(1), double.NaN), "by", double.NaN },
    };

    [Theory, MemberData(nameof(Mistakes), DisableDiscoveryEnumeration = true)]
    public void A_mistaken_parameter_is_named_with_its_value(Func<Distribution> make, string parameter, object? found)
    {
        var error = Assert.Throws<ArgumentOutOfRangeException>(make);
        Assert.Equal((parameter, found), (error.ParamName, error.ActualValue));
    }

    private static void AssertMoments(Distribution distribution, double mean, double variance, double nominal)
    {
        Assert.Equal(mean, distribution.Mean, 1e-13 * Math.Abs(mean));
        Assert.Equal(variance, distribution.Variance, 1e-13 * variance);
        Assert.Equal(nominal, distribution.Nominal, 1e-13 * Math.Abs(nominal));
    }

    private static double[] Draw(Distribution distribution, uint seed)
    {
        var stream = new RandomStream(new KeyedStream(new ReplicationKey(seed, 0), 0), 0);
        double[] draws = new double[Count];
        for (int i = 0; i < Count; i++) draws[i] = distribution.Sample(stream.Next());
        return draws;
    }

    /// <summary>The greatest distance between the draws' distribution function and that of theory, just before each draw and at it.</summary>
    private static double KolmogorovDistance(double[] draws, Distribution distribution)
    {
        double distance = 0;
        Array.Sort(draws);
        for (int i = 0; i < draws.Length; i++)
        {
            if (i == 0 || draws[i] != draws[i - 1])
                distance = Math.Max(distance, Math.Abs(distribution.Cdf(Math.BitDecrement(draws[i])) - i / (double)Count));
            if (i == draws.Length - 1 || draws[i] != draws[i + 1])
                distance = Math.Max(distance, Math.Abs(distribution.Cdf(draws[i]) - (i + 1) / (double)Count));
        }

        return distance;
    }

    private static double KurtosisOf(double[] values)
    {
        double mean = values.Average(), variance = values.Average(x => Math.Pow(x - mean, 2));
        return values.Average(x => Math.Pow(x - mean, 4)) / (variance * variance);
    }

    /// <summary>w⁴ + 2 w³ + 3 w² - 3 with w = exp(sigma²) = 1 + cv².</summary>
    private static double KurtosisOfLognormal(double cv)
    {
        double w = 1 + cv * cv;
        return Math.Pow(w, 4) + 2 * Math.Pow(w, 3) + 3 * w * w - 3;
    }
}
