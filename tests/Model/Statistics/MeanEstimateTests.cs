using System.Numerics;
using CsCheck;
using RolloutSim.Model.Kernel;
using RolloutSim.Model.Statistics;

namespace RolloutSim.Tests.Model.Statistics;

public sealed class MeanEstimateTests
{
    /// <summary>Student's sleep data (1908), gain in hours by the second drug over the first, in tenths: mean 1.58, t = 4.0621, 95% interval 0.70 to 2.46.</summary>
    [Fact]
    public void Students_own_example()
    {
        long[] tenths = [12, 24, 13, 13, 0, 10, 18, 8, 46, 14];
        MeanEstimate estimate = MeanEstimate.Of(tenths);
        Assert.Equal(15.8, estimate.Mean, 1e-14);
        Assert.Equal(4.0621, estimate.Mean / estimate.StandardError, 0.00005);
        Assert.Equal(7.001142, estimate.Interval().Low, 0.000001);
        Assert.Equal(24.598858, estimate.Interval().High, 0.000001);
    }

    [Fact]
    public void One_value_has_a_mean_and_no_interval()
    {
        MeanEstimate estimate = MeanEstimate.Of([7L]);
        Assert.Equal((1, 7, double.PositiveInfinity), (estimate.Count, estimate.Mean, estimate.StandardError));
        Assert.Equal(Interval.Everything, estimate.Interval());
        Assert.Equal(estimate.Interval(), MeanEstimate.Of([7.0]).Interval());
    }

    [Fact]
    public void Equal_values_leave_no_doubt()
    {
        Assert.Equal(new Interval(5, 5), MeanEstimate.Of([5L, 5, 5]).Interval());
        Assert.Equal(new Interval(0.1, 0.1), MeanEstimate.Of([0.1, 0.1, 0.1, 0.1]).Interval());
    }

    [Fact]
    public void No_values_and_what_never_happened_have_no_mean()
    {
        Assert.Throws<ArgumentException>(() => MeanEstimate.Of(Array.Empty<long>()));
        Assert.Throws<ArgumentException>(() => MeanEstimate.Of(Array.Empty<double>()));
        Assert.Throws<ArgumentException>(() => MeanEstimate.Of([1, double.PositiveInfinity]));
        Assert.Throws<ArgumentOutOfRangeException>(() => MeanEstimate.Of([1, SimTime.Never.Microseconds]));
        Assert.Throws<ArgumentOutOfRangeException>(() => MeanEstimate.Of([1, long.MinValue]));
    }

    /// <summary>Values about a season long that differ by microseconds: a naive sum of squares of doubles would lose the variance wholly.</summary>
    [Fact]
    public void Sums_are_exact()
    {
        const long Season = 10_000_000_000_000;
        MeanEstimate estimate = MeanEstimate.Of([Season, Season + 1, Season + 2]);
        Assert.Equal((Season + 1.0, 1.0), (estimate.Mean, estimate.Variance));
        MeanEstimate largest = MeanEstimate.Of([1L << 53, -(1L << 53)]);
        Assert.Equal((0.0, Math.ScaleB(1, 107)), (largest.Mean, largest.Variance));
    }

    [Fact]
    public void Merged_in_any_order_they_are_the_same_bits() =>
        Gen.Select(Gen.Long[-(1L << 53), 1L << 53].Array[2, 40], Gen.Int[0, int.MaxValue]).Sample((values, luck) =>
        {
            ExactSums whole = ExactSums.Of(values);
            long[] shuffled = [.. values.Select((value, i) => (value, Key: (i + 1L) * 2654435761 % (luck + 1L))).OrderBy(pair => pair.Key).Select(pair => pair.value)];
            int cut = luck % values.Length;
            Assert.Equal(whole, ExactSums.Of(shuffled.AsSpan(cut)) + ExactSums.Of(shuffled.AsSpan(0, cut)));

            BigInteger n = values.Length, sum = values.Aggregate(BigInteger.Zero, (a, v) => a + v), squares = values.Aggregate(BigInteger.Zero, (a, v) => a + ((BigInteger)v * v));
            Assert.Equal((double)((n * squares) - (sum * sum)) / (double)(n * (n - 1)), whole.Variance);
            var writer = new SnapshotWriter();
            whole.Write(writer);
            Assert.Equal(whole, ExactSums.Read(new SnapshotReader(writer.ToArray())));
        });

    [Fact]
    public void Whole_and_real_values_agree() =>
        Gen.Int[-1_000_000, 1_000_000].Array[2, 200].Sample(values =>
        {
            MeanEstimate whole = MeanEstimate.Of(Array.ConvertAll(values, v => (long)v)), real = MeanEstimate.Of(Array.ConvertAll(values, v => (double)v));
            Assert.Equal(whole.Mean, real.Mean, 1e-6);
            Assert.Equal(1, (real.Variance + 1e-9) / (whole.Variance + 1e-9), 1e-9);
        });
}
