using RolloutSim.Model.Kernel;
using RolloutSim.Model.Statistics;

namespace RolloutSim.Tests.Model.Statistics;

public sealed class QuantileRanksTests
{
    /// <summary>(alpha / 2) &gt;= p^n first at these n: for the median 6, the least sample whose extremes are a 95% interval (David and Nagaraja 2003, section 7.1).</summary>
    [Theory]
    [InlineData(0.5, 0.95, 6)]
    [InlineData(0.5, 0.99, 8)]
    [InlineData(0.8, 0.95, 17)]
    [InlineData(0.2, 0.95, 17)]
    [InlineData(0.95, 0.95, 72)]
    [InlineData(0.99, 0.95, 368)]
    [InlineData(0.999, 0.95, 3688)]
    public void So_many_replications_are_needed(double p, double level, int needed)
    {
        var confidence = Confidence.OfLevel(level);
        Assert.Equal(needed, QuantileRanks.NeededFor(p, confidence));
        Assert.NotNull(QuantileRanks.For(needed, p, confidence).LowEnd);
        Assert.NotNull(QuantileRanks.For(needed, p, confidence).HighEnd);
        QuantileRanks tooFew = QuantileRanks.For(needed - 1, p, confidence);
        Assert.Equal((null, null, needed), (tooFew.LowEnd, tooFew.HighEnd, tooFew.Needed));
    }

    /// <summary>Of 100 values the 40th and the 61st enclose the median at 95%: P(B &lt;= 39) = 0.0176, P(B &lt;= 40) = 0.0284.</summary>
    [Fact]
    public void The_median_of_a_hundred()
    {
        QuantileRanks ranks = QuantileRanks.For(100, 0.5);
        Assert.Equal((50, 40, 61), (ranks.Rank, ranks.LowEnd, ranks.HighEnd));
    }

    [Theory]
    [InlineData(100, 0.07, 7)]
    [InlineData(5, 0.8, 4)]
    [InlineData(400, 0.95, 380)]
    [InlineData(3, 0.01, 1)]
    [InlineData(3, 0.99, 3)]
    public void The_quantile_is_one_of_the_values(int count, double p, int rank) => Assert.Equal(rank, QuantileRanks.For(count, p).Rank);

    /// <summary>
    /// The low end is above the quantile when fewer values than its rank are below, the high end below it when so many are. Each chance is
    /// at most half of what may be missed, and the next rank inwards would be more.
    /// </summary>
    [Fact]
    public void Each_side_misses_at_most_its_half_and_is_as_narrow_as_can_be()
    {
        foreach (int count in new[] { 6, 72, 100, 200, 400, 1000 })
        {
            foreach (double p in new[] { 0.05, 0.5, 0.8, 0.95 })
            {
                QuantileRanks ranks = QuantileRanks.For(count, p);
                if (ranks.LowEnd is not int low || ranks.HighEnd is not int high) continue;
                double[] below = Binomial.Of(count, p);
                Assert.True(below.Take(low).Sum() <= 0.025 + 1e-12);
                Assert.True(below.Take(low + 1).Sum() > 0.025 - 1e-12);
                Assert.True(below.Skip(high).Sum() <= 0.025 + 1e-12);
                Assert.True(below.Skip(high - 1).Sum() > 0.025 - 1e-12);
                Assert.True(low <= ranks.Rank && ranks.Rank <= high);
            }
        }
    }

    [Fact]
    public void What_never_happened_comes_last()
    {
        long[] values = [.. Enumerable.Range(1, 60).Select(i => 61L - i), .. Enumerable.Repeat(SimTime.Never.Microseconds, 40)];
        QuantileEstimate median = QuantileEstimate.Of(values, 0.5), high = QuantileEstimate.Of(values, 0.8);
        Assert.Equal((50, 40, SimTime.Never.Microseconds), (median.Value, median.Low, median.High));
        Assert.Equal(SimTime.Never.Microseconds, high.Value);
        Assert.True(high.HasInterval);
    }

    [Fact]
    public void Too_few_say_how_many_they_lack()
    {
        QuantileEstimate p95 = QuantileEstimate.Of([3, 1, 2], 0.95);
        Assert.Equal(new QuantileEstimate(0.95, 3, null, null, 72), p95);
        Assert.False(p95.HasInterval);
        Assert.Throws<ArgumentOutOfRangeException>(() => QuantileEstimate.Of([], 0.5));
        Assert.Throws<ArgumentOutOfRangeException>(() => QuantileRanks.NeededFor(1));
        Assert.Throws<ArgumentException>(() => QuantileRanks.For(3, 0.5).Of([1, 2]));
    }
}
