using RolloutSim.Model.Statistics;

namespace RolloutSim.Tests.Model.Statistics;

public sealed class ChanceDifferenceTests
{
    [Fact]
    public void Pairs_are_counted()
    {
        ChanceDifference difference = ChanceDifference.Of([true, true, false, false, false], [true, false, true, true, false]);
        Assert.Equal(new ChanceDifference(Both: 1, OnlyFirst: 1, OnlySecond: 2, Neither: 1), difference);
        Assert.Equal((new Chance(2, 5), new Chance(3, 5), 0.2), (difference.First, difference.Second, difference.Difference));
        Assert.Throws<ArgumentException>(() => ChanceDifference.Of([true], []));
    }

    [Fact]
    public void The_edges()
    {
        Assert.Equal(new Interval(-1, 1), default(ChanceDifference).Interval());
        Interval same = new ChanceDifference(300, 0, 0, 100).Interval();
        Assert.Equal(0.0109, same.High, 0.0001); // 1 - 0.0125^(1/400)
        Assert.Equal(-same.High, same.Low);
        Assert.Equal(1, new ChanceDifference(0, 0, 400, 0).Interval().High);
    }

    /// <summary>Turned round, the interval is turned round.</summary>
    [Fact]
    public void The_order_of_the_scenarios_is_a_sign()
    {
        Interval there = new ChanceDifference(10, 3, 25, 100).Interval(), back = new ChanceDifference(10, 25, 3, 100).Interval();
        Assert.True(there.Low > 0);
        Assert.Equal(there.Low, -back.High, 1e-15);
        Assert.Equal(there.High, -back.Low, 1e-15);
    }

    /// <summary>Summed exactly over all outcomes of 40 pairs: at least 95%, whatever the chances of the two kinds of difference.</summary>
    [Theory]
    [InlineData(0.001, 0.001)]
    [InlineData(0.1, 0)]
    [InlineData(0.05, 0.05)]
    [InlineData(0.3, 0.02)]
    [InlineData(0.2, 0.25)]
    [InlineData(0.5, 0.5)]
    [InlineData(0.9, 0.05)]
    public void The_coverage_is_at_least_what_it_says(double onlyFirst, double onlySecond)
    {
        const int Pairs = 40;
        double differs = onlyFirst + onlySecond, covered = 0;
        double[] differing = Binomial.Of(Pairs, differs);
        for (int m = 0; m <= Pairs; m++)
        {
            double[] seconds = Binomial.Of(m, onlySecond / differs);
            for (int second = 0; second <= m; second++)
            {
                if (new ChanceDifference(0, m - second, second, Pairs - m).Interval().Contains(onlySecond - onlyFirst)) covered += differing[m] * seconds[second];
            }
        }

        Assert.InRange(covered, 0.95, 1 + 1e-9);
    }
}
