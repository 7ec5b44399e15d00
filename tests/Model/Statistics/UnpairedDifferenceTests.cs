using RolloutSim.Model.Statistics;

namespace RolloutSim.Tests.Model.Statistics;

public sealed class UnpairedDifferenceTests
{
    /// <summary>Two small samples by hand: variances 2.5 and 40 over 5 values each, standard error sqrt(8.5), 4.4976 degrees of freedom.</summary>
    [Fact]
    public void It_is_Welchs_interval()
    {
        var difference = new UnpairedDifference(MeanEstimate.Of([1L, 2, 3, 4, 5]), MeanEstimate.Of([4L, 8, 12, 16, 20]));
        Assert.Equal(9, difference.Difference);
        Interval interval = difference.Interval();
        double half = (interval.High - interval.Low) / 2, degrees = 8.5 * 8.5 / ((0.5 * 0.5 / 4) + (8.0 * 8 / 4));
        Assert.Equal(4.4981, degrees, 1e-3);
        // Student's 97.5% quantile is 2.7764 at 4 degrees and 2.5706 at 5.
        Assert.InRange(half / Math.Sqrt(8.5), 2.5706, 2.7764);
        Assert.Equal(9, (interval.High + interval.Low) / 2, 1e-12);
    }

    [Fact]
    public void With_equal_numbers_and_variances_it_is_that_of_two_samples()
    {
        var difference = new UnpairedDifference(MeanEstimate.Of([1L, 2, 3]), MeanEstimate.Of([11L, 12, 13]));
        Interval interval = difference.Interval();
        Assert.Equal(10 - (2.7764451052 * Math.Sqrt(2.0 / 3)), interval.Low, 1e-8); // 4 degrees of freedom
    }

    [Fact]
    public void One_replication_tells_nothing_and_constants_all()
    {
        Assert.Equal(Interval.Everything, new UnpairedDifference(MeanEstimate.Of([1L]), MeanEstimate.Of([1L, 2])).Interval());
        Assert.Equal(new Interval(3, 3), new UnpairedDifference(MeanEstimate.Of([1L, 1]), MeanEstimate.Of([4L, 4, 4])).Interval());
    }
}
