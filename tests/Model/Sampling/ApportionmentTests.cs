using RolloutSim.Model.Sampling;

namespace RolloutSim.Tests.Model.Sampling;

/// <summary>What is shared out adds up, stays near the quotas, and is the textbook's answer.</summary>
public sealed class ApportionmentTests
{
    [Fact]
    public void The_largest_fractions_get_one_more() =>
        // Quotas 2.625, 3.375, 4.0 of 10.
        Assert.Equal([3, 3, 4], Apportionment.Share(10, [21, 27, 32]));

    [Fact]
    public void Equal_fractions_go_to_the_first() => Assert.Equal([2, 2, 1, 1], Apportionment.Share(6, [1, 1, 1, 1]));

    [Fact]
    public void Each_gets_the_least_before_the_rest_is_shared() => Assert.Equal([1, 1, 8], Apportionment.Share(10, [0, 0, 5], least: 1));

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(99_999)]
    [InlineData(123_456_789)]
    public void The_sum_is_exact_and_nobody_is_further_than_one_from_the_quota(long total)
    {
        double[] weights = [.. Enumerable.Range(1, 5_000).Select(i => 1 + (i * 7919 % 1000 / 3.0))];
        long[] shares = Apportionment.Share(total, weights);
        Assert.Equal(total, shares.Sum());
        for (int i = 0; i < weights.Length; i++) Assert.InRange(shares[i] - (total * weights[i] / weights.Sum()), -1, 1);
    }

    [Fact]
    public void Too_little_for_all_is_refused()
    {
        Assert.Throws<ArgumentException>(() => Apportionment.Share(2, [1, 1, 1], least: 1));
        Assert.Throws<ArgumentException>(() => Apportionment.Share(2, [0, 0]));
        Assert.Throws<ArgumentException>(() => Apportionment.Share(0, []));
    }
}
