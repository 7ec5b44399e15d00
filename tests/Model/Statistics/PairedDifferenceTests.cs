using RolloutSim.Model.Statistics;

namespace RolloutSim.Tests.Model.Statistics;

public sealed class PairedDifferenceTests
{
    /// <summary>Student's sleep data (1908), tenths of hours: paired t = 4.0621; unpaired the variance is 3.201 + 4.009, paired 1.513 (hours squared).</summary>
    [Fact]
    public void Students_own_example()
    {
        long[] first = [7, -16, -2, -12, -1, 34, 37, 8, 0, 20], second = [19, 8, 11, 1, -1, 44, 55, 16, 46, 34];
        PairedDifference paired = PairedDifference.Of(first, second);
        Assert.Equal((7.5, 23.3, 15.8), (paired.First.Mean, paired.Second.Mean, paired.Difference.Mean));
        Assert.Equal(4.0621, paired.Difference.Mean / paired.Difference.StandardError, 0.00005);
        Assert.Equal((3.200556 + 4.009) / 1.512889, paired.VarianceSaved, 0.0001);
    }

    [Fact]
    public void Only_common_replications_count()
    {
        var (a, b) = (new ReplicationSample(), new ReplicationSample());
        for (uint number = 0; number < 10; number++) a.Add(number, number * number);
        for (uint number = 5; number < 20; number++) b.Add(number, number * number + 3);
        PairedDifference paired = PairedDifference.Of(a, b);
        Assert.Equal((5, 3.0, new Interval(3, 3)), (paired.Difference.Count, paired.Difference.Mean, paired.Difference.Interval()));
        Assert.Equal(double.PositiveInfinity, paired.VarianceSaved);
    }

    [Fact]
    public void Nothing_varies_nothing_is_saved()
    {
        Assert.Equal(1, PairedDifference.Of([4, 4], [6, 6]).VarianceSaved);
        Assert.Equal(double.NaN, PairedDifference.Of([4], [6]).VarianceSaved);
        Assert.Throws<ArgumentException>(() => PairedDifference.Of([4], [6, 7]));
        Assert.Throws<ArgumentException>(() => PairedDifference.Of(new ReplicationSample(), new ReplicationSample()));
    }
}
