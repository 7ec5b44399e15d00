using RolloutSim.Model.Statistics;

namespace RolloutSim.Tests.Model.Statistics;

public sealed class ChanceGoalTests
{
    [Fact]
    public void The_ends_of_the_interval_decide()
    {
        var goal = new ChanceGoal(0.9);
        Assert.Equal(Verdict.Met, goal.Judge(new Interval(0.9, 1)));
        Assert.Equal(Verdict.Undecided, goal.Judge(new Interval(Math.BitDecrement(0.9), 1)));
        Assert.Equal(Verdict.Undecided, goal.Judge(new Interval(0, 0.9)));
        Assert.Equal(Verdict.Missed, goal.Judge(new Interval(0, Math.BitDecrement(0.9))));
    }

    /// <summary>36 of 36 is the first clean sheet that proves 90%: 0.025^(1/35) = 0.89997, 0.025^(1/36) = 0.90261.</summary>
    [Theory]
    [InlineData(0.9, 36, 36, Verdict.Met)]
    [InlineData(0.9, 35, 35, Verdict.Undecided)]
    [InlineData(0.9, 0, 0, Verdict.Undecided)]
    [InlineData(0.9, 160, 200, Verdict.Missed)]
    [InlineData(0, 0, 0, Verdict.Met)]
    [InlineData(1, 400, 400, Verdict.Undecided)]
    [InlineData(1, 399, 400, Verdict.Missed)]
    public void From_replications(double wanted, int held, int count, Verdict expected) => Assert.Equal(expected, new ChanceGoal(wanted).Judge(new Chance(held, count)));

    [Fact]
    public void More_confidence_decides_less()
    {
        Assert.Equal(Verdict.Met, new ChanceGoal(0.9).Judge(new Chance(190, 200)));
        Assert.Equal(Verdict.Undecided, new ChanceGoal(0.9).Judge(new Chance(190, 200), Confidence.Default.Over(20)));
    }

    [Fact]
    public void How_many_more()
    {
        var goal = new ChanceGoal(0.9);
        Assert.Equal(0, goal.MoreLikelyNeeded(new Chance(36, 36)));
        Assert.Equal(26, goal.MoreLikelyNeeded(new Chance(10, 10)));
        Assert.Null(goal.MoreLikelyNeeded(new Chance(0, 0)));
        Assert.Null(goal.MoreLikelyNeeded(new Chance(9, 10)));
        Assert.Null(new ChanceGoal(1).MoreLikelyNeeded(new Chance(400, 400)));
        Assert.Throws<ArgumentOutOfRangeException>(() => new ChanceGoal(1.01));
    }

    /// <summary>Exactly, by the binomial: with so many, were the share true, about four of five studies would decide; with a tenth fewer not. About, for hits are whole.</summary>
    [Theory]
    [InlineData(0.9, 370, 400)]
    [InlineData(0.9, 350, 400)]
    [InlineData(0.5, 110, 200)]
    [InlineData(0.05, 3, 100)]
    public void Four_studies_of_five_would_decide(double wanted, int held, int count)
    {
        var goal = new ChanceGoal(wanted);
        var seen = new Chance(held, count);
        int total = count + goal.MoreLikelyNeeded(seen)!.Value;
        Assert.InRange(Decided(total), 0.77, 0.86);
        Assert.True(Decided(total * 9 / 10) < 0.8);

        double Decided(int n) => Binomial.Of(n, seen.Share).Where((_, hits) => goal.Judge(new Chance(hits, n)) != Verdict.Undecided).Sum();
    }
}
