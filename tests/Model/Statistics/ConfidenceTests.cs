using RolloutSim.Model.Statistics;

namespace RolloutSim.Tests.Model.Statistics;

public sealed class ConfidenceTests
{
    [Fact]
    public void The_usual_one_is_95_percent()
    {
        Assert.Equal(0.95, Confidence.Default.Level);
        Assert.Equal(0.025, Confidence.Default.Tail, 1e-16);
        Assert.Equal("95%", Confidence.Default.ToString());
    }

    [Fact]
    public void A_family_shares_what_may_be_missed()
    {
        Confidence each = Confidence.Default.Over(10);
        Assert.Equal(0.005, each.Miss, 1e-16);
        Assert.Equal("99.5%", each.ToString());
        Assert.Equal(Confidence.Default, Confidence.Default.Over(1));
        Interval alone = new Chance(30, 100).Interval(), together = new Chance(30, 100).Interval(each);
        Assert.True(together.Low < alone.Low && together.High > alone.High);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(95)]
    [InlineData(double.NaN)]
    public void Levels_lie_between_0_and_1(double level) => Assert.Throws<ArgumentOutOfRangeException>(() => Confidence.OfLevel(level));

    [Fact]
    public void A_family_has_members() => Assert.Throws<ArgumentOutOfRangeException>(() => Confidence.Default.Over(0));

    [Fact]
    public void An_interval_holds_its_ends()
    {
        var interval = new Interval(1, 2);
        Assert.Equal([true, true, true, false, false], new[] { 1, 1.5, 2, 0.999, 2.001 }.Select(interval.Contains));
        Assert.Equal(1, interval.Width);
        Assert.True(interval.IsFinite && !Interval.Everything.IsFinite);
        Assert.Throws<ArgumentOutOfRangeException>(() => new Interval(2, 1));
        Assert.Throws<ArgumentOutOfRangeException>(() => new Interval(double.NaN, 1));
    }
}
