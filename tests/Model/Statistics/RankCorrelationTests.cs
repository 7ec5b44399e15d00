using CsCheck;
using RolloutSim.Model.Statistics;

namespace RolloutSim.Tests.Model.Statistics;

public sealed class RankCorrelationTests
{
    /// <summary>Without ties 1 - 6 sum(d²) / (n (n² - 1)): ranks 1 2 3 4 5 against 2 1 4 3 5, d² sum 4, rho 0.8.</summary>
    [Fact]
    public void Without_ties_by_hand() => Assert.Equal(0.8, RankCorrelation.Of<long, double>([10, 20, 30, 40, 50], [0.2, 0.1, 0.4, 0.3, 77]).Rho, 1e-15);

    /// <summary>Ranks 1 2.5 2.5 4 against 1.5 1.5 3 4: products of the distances from 2.5 sum to 1.5 + 0 + 0 + 2.25 = 3.75, squares to 4.5 and 4.5.</summary>
    [Fact]
    public void With_ties_by_hand() => Assert.Equal(3.75 / 4.5, RankCorrelation.Of<long, long>([1, 5, 5, 9], [3, 3, 7, 8]).Rho, 1e-15);

    [Fact]
    public void What_never_changes_says_nothing()
    {
        Assert.Equal(new RankCorrelation(3, 0), RankCorrelation.Of<long, long>([1, 2, 3], [4, 4, 4]));
        Assert.Equal(new RankCorrelation(0, 0), RankCorrelation.Of<long, long>([], []));
        Assert.Equal(new Interval(-1, 1), new RankCorrelation(3, 0.5).Interval());
        Assert.Throws<ArgumentException>(() => RankCorrelation.Of<long, long>([1], []));
    }

    /// <summary>tanh(artanh(0.5) ± 1.959964 sqrt(1.125 / 97)).</summary>
    [Fact]
    public void The_interval_by_hand()
    {
        Interval interval = new RankCorrelation(100, 0.5).Interval();
        double centre = Math.Atanh(0.5), half = 1.959963984540054 * Math.Sqrt(1.125 / 97);
        Assert.Equal(Math.Tanh(centre - half), interval.Low, 1e-14);
        Assert.Equal(Math.Tanh(centre + half), interval.High, 1e-14);
        Assert.Equal(new Interval(1, 1), new RankCorrelation(100, 1).Interval());
    }

    [Fact]
    public void Only_the_order_counts_and_a_turned_order_turns_the_sign() =>
        Gen.Select(Gen.Int[0, 20], Gen.Int[0, 20]).Array[2, 50].Sample(pairs =>
        {
            long[] x = [.. pairs.Select(p => (long)p.Item1)], y = [.. pairs.Select(p => (long)p.Item2)];
            double rho = RankCorrelation.Of<long, long>(x, y).Rho;
            Assert.InRange(rho, -1, 1);
            Assert.Equal(rho, RankCorrelation.Of<double, long>([.. x.Select(v => Math.Exp(v))], y).Rho);
            Assert.Equal(-rho, RankCorrelation.Of<long, long>([.. x.Select(v => -v)], y).Rho);
            Assert.Equal(rho, RankCorrelation.Of<long, long>(y, x).Rho);
            if (x.Distinct().Count() > 1) Assert.Equal(1, RankCorrelation.Of<long, long>(x, x).Rho, 1e-15);
        });
}
