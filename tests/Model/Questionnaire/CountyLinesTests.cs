using RolloutSim.Model.Kernel;
using RolloutSim.Model.Questionnaire;

namespace RolloutSim.Tests.Model.Questionnaire;

/// <summary>A county's lines by themselves: when transfers end, in which order, and what a failure does to them. Two schools of 8 Mbit/s (a byte a microsecond), a county of 24 Mbit/s.</summary>
public sealed class CountyLinesTests
{
    private const int County = 2;

    private static CountyLines Lines() => new([new SchoolAccessPlan(1, 8_000_000, 8_000_000), new SchoolAccessPlan(2, 8_000_000, 8_000_000)], school => school.UpBitsPerSecond, 24_000_000);

    private static Exchange Of(int person) => Exchange.Of(person, 0, 0, 0, 0, Exchange.NoDeadline);

    private static SimTime At(long microseconds) => new(microseconds);

    [Fact]
    public void Each_line_carries_one_after_another_and_whatever_ends_first_arrives_first()
    {
        CountyLines lines = Lines();
        lines.Put(0, At(0), 1000, Of(1));
        lines.Put(0, At(10), 500, Of(2));
        lines.Put(1, At(20), 1000, Of(3));
        Assert.Equal([(1000, 1), (1020, 3), (1500, 2)], Drain(lines));
    }

    [Fact]
    public void At_one_moment_what_was_put_on_first_arrives_first()
    {
        CountyLines lines = Lines();
        lines.Put(1, At(0), 1000, Of(1));
        lines.Put(0, At(0), 1000, Of(2));
        lines.Put(0, At(0), 0, Of(3));
        Assert.Equal([(1000, 1), (1000, 2), (1000, 3)], Drain(lines));
    }

    [Fact]
    public void Over_a_busy_period_a_line_carries_its_rate_exactly()
    {
        CountyLines lines = Lines();
        for (int person = 1; person <= 3; person++) lines.Put(County, At(0), 100, Of(person)); // a third of a microsecond a byte
        Assert.Equal([(33, 1), (66, 2), (100, 3)], Drain(lines));
    }

    [Fact]
    public void What_is_on_a_line_that_fails_comes_later_by_the_time_it_was_down_and_the_others_do_not_notice()
    {
        CountyLines lines = Lines();
        lines.Put(0, At(0), 1000, Of(1));
        lines.Put(1, At(0), 2000, Of(2));
        lines.Fail(0, At(600));
        lines.Fail(0, At(700)); // it is down already
        lines.Put(0, At(800), 100, Of(3));
        Assert.Equal(At(2000), lines.Next);
        lines.Recover(0, At(1600));
        lines.Recover(0, At(1700)); // it carries already
        lines.Put(0, At(1800), 100, Of(4));
        Assert.Equal([(2000, 1), (2000, 2), (2100, 3), (2200, 4)], Drain(lines));
    }

    [Fact]
    public void A_line_that_fails_empty_is_as_good_as_new()
    {
        CountyLines lines = Lines();
        lines.Fail(0, At(100));
        lines.Recover(0, At(900));
        lines.Put(0, At(950), 100, Of(1));
        Assert.Equal([(1050, 1)], Drain(lines));
    }

    [Fact]
    public void A_line_without_limit_takes_no_time_and_holds_nothing()
    {
        var lines = new CountyLines([new SchoolAccessPlan(1, 0, 0)], school => school.UpBitsPerSecond, 0);
        Assert.Equal(SimTime.Never, lines.Put(0, At(0), 1000, Of(1)));
        Assert.Equal(SimTime.Never, lines.Put(lines.County, At(0), 1000, Of(1)));
        Assert.Equal(SimTime.Never, lines.Next);
    }

    [Fact]
    public void A_snapshot_goes_on_with_what_was_under_way_and_what_was_held()
    {
        CountyLines lines = Lines();
        lines.Put(0, At(0), 1000, Of(1));
        lines.Put(1, At(0), 1000, Of(2));
        lines.Put(1, At(0), 100, Of(3));
        lines.Fail(1, At(400));
        var writer = new SnapshotWriter();
        lines.Save(writer);
        CountyLines again = Lines();
        again.Load(new SnapshotReader(writer.ToArray()));
        foreach (CountyLines each in (CountyLines[])[lines, again])
        {
            each.Recover(1, At(700));
            each.Put(1, At(700), 10, Of(4));
        }
        Assert.Equal([(1000, 1), (1300, 2), (1400, 3), (1410, 4)], Drain(again));
        Assert.Equal([(1000, 1), (1300, 2), (1400, 3), (1410, 4)], Drain(lines));
    }

    private static List<(long Ends, int Person)> Drain(CountyLines lines)
    {
        var all = new List<(long, int)>();
        while (!lines.Next.IsNever)
        {
            long ends = lines.Next.Microseconds;
            all.Add((ends, lines.Take(out _).Person));
        }
        return all;
    }
}
