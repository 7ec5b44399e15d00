using RolloutSim.Model.Statistics;

namespace RolloutSim.Tests.Model.Statistics;

/// <summary>Holds the Clopper-Pearson interval to published limits, to closed forms at its edges, and to its promise: the coverage summed over the binomial.</summary>
public sealed class ChanceTests
{
    /// <summary>Exact 95% limits as tables print them (Documenta Geigy, Scientific Tables, 7th edition, 1970, in percent with two digits).</summary>
    [Theory]
    [InlineData(0, 10, 0, 0.3085)]
    [InlineData(1, 10, 0.0025, 0.4450)]
    [InlineData(2, 10, 0.0252, 0.5561)]
    [InlineData(3, 10, 0.0667, 0.6525)]
    [InlineData(5, 10, 0.1871, 0.8129)]
    [InlineData(10, 10, 0.6915, 1)]
    [InlineData(1, 20, 0.0013, 0.2487)]
    [InlineData(2, 20, 0.0123, 0.3170)]
    [InlineData(10, 20, 0.2720, 0.7280)]
    [InlineData(5, 50, 0.0333, 0.2181)]
    [InlineData(50, 100, 0.3983, 0.6017)]
    public void The_limits_are_the_published_ones(int hits, int count, double low, double high)
    {
        Interval interval = new Chance(hits, count).Interval();
        Assert.Equal(low, interval.Low, 0.000051);
        Assert.Equal(high, interval.High, 0.000051);
    }

    /// <summary>No hit in n: 1 - (alpha / 2)^(1 / n).</summary>
    [Theory]
    [InlineData(1)]
    [InlineData(7)]
    [InlineData(400)]
    [InlineData(1_000_000)]
    public void The_edges_have_a_closed_form(int count)
    {
        double expected = -Math.Exp(Math.Log(0.025) / count) + 1;
        Interval none = new Chance(0, count).Interval(), all = new Chance(count, count).Interval();
        Assert.Equal(0, none.Low);
        Assert.Equal(expected, none.High, 1e-15);
        Assert.Equal(1 - expected, all.Low, 1e-15);
        Assert.Equal(1, all.High);
    }

    [Fact]
    public void Nothing_tried_says_nothing()
    {
        Assert.Equal(new Interval(0, 1), new Chance(0, 0).Interval());
        Assert.Equal(double.NaN, new Chance(0, 0).Share);
        Assert.Equal(0.25, Chance.Of([true, false, false, false]).Share);
    }

    [Theory]
    [InlineData(-1, 3)]
    [InlineData(4, 3)]
    [InlineData(0, -1)]
    public void More_hits_than_tries_are_refused(int hits, int count) => Assert.Throws<ArgumentOutOfRangeException>(() => new Chance(hits, count));

    /// <summary>At 500 probabilities, and on both sides of every limit, where the coverage is least.</summary>
    [Theory]
    [InlineData(1, 0.95)]
    [InlineData(2, 0.95)]
    [InlineData(5, 0.95)]
    [InlineData(10, 0.95)]
    [InlineData(20, 0.99)]
    [InlineData(50, 0.95)]
    [InlineData(100, 0.8)]
    [InlineData(200, 0.95)]
    [InlineData(400, 0.95)]
    public void The_coverage_is_at_least_what_it_says(int count, double level)
    {
        var confidence = Confidence.OfLevel(level);
        Interval[] intervals = [.. Enumerable.Range(0, count + 1).Select(hits => new Chance(hits, count).Interval(confidence))];
        IEnumerable<double> probabilities = intervals.SelectMany(i => (double[])[i.Low * (1 - 1e-9), i.Low * (1 + 1e-9), i.High * (1 - 1e-9), Math.Min(1, i.High * (1 + 1e-9))])
            .Concat(Enumerable.Range(0, 501).Select(i => i / 500.0));
        double least = probabilities.Min(p => Binomial.Of(count, p).Where((_, hits) => intervals[hits].Contains(p)).Sum());
        Assert.InRange(least, level - 1e-12, 1);
    }

    /// <summary>The interval is no wider than it must be: at each limit the tail is just half of what may be missed.</summary>
    [Fact]
    public void Each_limit_uses_up_its_half()
    {
        foreach (int hits in new[] { 1, 3, 50, 199 })
        {
            Interval interval = new Chance(hits, 200).Interval();
            Assert.Equal(0.025, Binomial.Of(200, interval.Low).Skip(hits).Sum(), 1e-12);
            Assert.Equal(0.025, Binomial.Of(200, interval.High).Take(hits + 1).Sum(), 1e-12);
        }
    }
}
