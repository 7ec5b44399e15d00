using RolloutSim.Model.Statistics;

namespace RolloutSim.Tests.Model.Statistics;

public sealed class UnpairedChanceDifferenceTests
{
    /// <summary>Summed over all that can happen to both: no approximation.</summary>
    [Theory]
    [InlineData(0.05, 0.05)]
    [InlineData(0.3, 0.5)]
    [InlineData(0.9, 0.99)]
    public void It_holds_the_difference_at_least_as_often_as_promised(double first, double second)
    {
        const int N = 30, M = 20;
        double[] a = Binomial.Of(N, first), b = Binomial.Of(M, second);
        double covered = 0;
        for (int i = 0; i <= N; i++)
        {
            for (int j = 0; j <= M; j++)
            {
                if (new UnpairedChanceDifference(new Chance(i, N), new Chance(j, M)).Interval().Contains(second - first)) covered += a[i] * b[j];
            }
        }
        Assert.InRange(covered, 0.95, 1);
    }

    [Fact]
    public void More_replications_make_it_narrower()
    {
        Interval few = new UnpairedChanceDifference(new Chance(10, 100), new Chance(30, 100)).Interval(), many = new UnpairedChanceDifference(new Chance(100, 1_000), new Chance(300, 1_000)).Interval();
        Assert.True(many.Width < few.Width / 2);
        Assert.True(few.Low > 0 && few.Contains(0.2));
        Assert.Equal(0.2, new UnpairedChanceDifference(new Chance(10, 100), new Chance(30, 100)).Difference, 1e-15);
    }
}
