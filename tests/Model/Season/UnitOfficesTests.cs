using RolloutSim.Model.Kernel;
using RolloutSim.Model.Randomness.Distributions;
using RolloutSim.Model.Season;
using RolloutSim.Model.Units;
using RolloutSim.Tests.Models;

namespace RolloutSim.Tests.Model.Season;

/// <summary>What offices do with work items, on seasons small enough to be worked out by hand. Efforts are constants.</summary>
public sealed class UnitOfficesTests
{
    private static readonly SimDuration Delay = SimDuration.FromMinutes(10);

    [Fact]
    public void A_network_ends_on_its_critical_path()
    {
        // a(3) -> b(5) -> d(2), a -> c(1) -> d: with people enough the longest way is 3 + 5 + 2.
        var done = PlanBuilder.Run(new PlanBuilder().Office(UnitLevel.County, "group", 4)
            .Item("a", "group", 3).Item("b", "group", 5, after: ["a"]).Item("c", "group", 1, after: ["a"]).Item("d", "group", 2, after: ["b", "c"]).Build());
        Assert.Equal(Hours(3), done[("C", "a")].Completed);
        Assert.Equal(Hours(4), done[("C", "c")].Completed);
        Assert.Equal(Hours(8), done[("C", "d")].Ready);
        Assert.Equal(Hours(10), done[("C", "d")].Completed);
    }

    [Fact]
    public void A_path_over_four_levels_adds_the_channel_at_every_step()
    {
        // The school's 2 h, to the county 10 min, its 3 h, to the centre 10 min, its 1 h, back to the school 10 min, 1 h.
        var done = PlanBuilder.Run(new PlanBuilder().Schools(3)
            .Office(UnitLevel.School, "head").Office(UnitLevel.County, "liaison").Office(UnitLevel.Nation, "centre")
            .Item("lists", "head", 2).Item("checked", "liaison", 3, after: ["lists"]).Item("drawn", "centre", 1, after: ["checked"]).Item("confirmed", "head", 1, after: ["drawn"]).Build());
        Assert.Equal(Hours(2) + Delay, done[("C", "checked")].Ready);
        Assert.Equal(Hours(5) + Delay, done[("C", "checked")].Completed);
        Assert.Equal(Hours(6) + (Delay * 2), done[("centre", "drawn")].Completed);
        foreach (string school in new[] { "S01", "S02", "S03" }) Assert.Equal(Hours(7) + (Delay * 3), done[(school, "confirmed")].Completed);
    }

    [Theory]
    [InlineData(1, 24)]
    [InlineData(2, 12)]
    [InlineData(5, 5)] // 5 + 5 + 5 + 5 + 4
    [InlineData(24, 1)]
    public void A_group_of_n_people_does_n_pieces_at_once(int people, int rounds)
    {
        // 24 schools submit at 1 h; each review takes 2 h; the county's item completes with the last.
        var done = PlanBuilder.Run(new PlanBuilder().Schools(24).Office(UnitLevel.School, "officer").Office(UnitLevel.County, "reviewers", people)
            .Item("rosters", "officer", 1).ReviewedBy("reviewers", "reviewed", 2).Build());
        Assert.Equal(Hours(1) + Delay + SimDuration.FromHours(2 * rounds), done[("C", "reviewed")].Completed);
        Assert.Equal(24, done[("C", "reviewed")].Rounds);
        Assert.Equal(Hours(1), done[("S24", "rosters")].Completed);
    }

    [Fact]
    public void What_is_sent_back_is_done_again_until_the_last_round()
    {
        // Nearly always sent back, three rounds: 4 h; review 1 h; rework 2 h; review 1 h; rework 2 h; review 1 h, and 10 min each way.
        var done = PlanBuilder.Run(new PlanBuilder().Schools(1).Office(UnitLevel.School, "officer").Office(UnitLevel.County, "reviewer")
            .Item("rosters", "officer", 4).ReviewedBy("reviewer", "reviewed", 1, sentBack: 0.999999, rounds: 3).Build());
        WorkItemResult rosters = done[("S01", "rosters")];
        Assert.Equal(Hours(4 + 1 + 2 + 1 + 2) + (Delay * 4), rosters.Completed);
        Assert.Equal(Hours(11) + (Delay * 5), done[("C", "reviewed")].Completed);
        Assert.Equal(Hours(11) + (Delay * 6), rosters.Accepted);
        Assert.Equal(3, rosters.Rounds);
    }

    [Fact]
    public void What_is_due_first_is_done_first_and_nobody_is_taken_away_from_his_work()
    {
        var done = PlanBuilder.Run(new PlanBuilder().Office(UnitLevel.County, "liaison")
            .Item("long", "liaison", 10, due: Hours(90)).Item("later", "liaison", 1, known: Hours(1), due: Hours(80))
            .Item("urgent", "liaison", 1, known: Hours(2), due: Hours(20)).Item("undated", "liaison", 1, known: Hours(1)).Build());
        Assert.Equal(Hours(10), done[("C", "long")].Completed);
        Assert.Equal(Hours(11), done[("C", "urgent")].Completed);
        Assert.Equal(Hours(12), done[("C", "later")].Completed);
        Assert.Equal(Hours(13), done[("C", "undated")].Completed);
    }

    [Fact]
    public void Among_waiting_work_at_the_opening_the_earliest_due_goes_first()
    {
        var hours = new OpenHours([(Hours(8), Hours(12)), (Hours(32), Hours(36))]);
        var done = PlanBuilder.Run(new PlanBuilder { Hours = hours }.Office(UnitLevel.County, "liaison")
            .Item("first", "liaison", 3, due: Hours(60)).Item("second", "liaison", 2, known: Hours(5), due: Hours(40)).Build());
        Assert.Equal(Hours(10), done[("C", "second")].Completed);
        Assert.Equal(Hours(33), done[("C", "first")].Completed); // two hours on the first day, one on the next
    }

    [Fact]
    public void A_join_may_do_with_a_share_of_the_units_below()
    {
        var done = PlanBuilder.Run(new PlanBuilder().Schools(10).Office(UnitLevel.School, "officer").Office(UnitLevel.County, "liaison")
            .Item("lists", "officer", new UniformBetween(3600, 36000)).Item("most", "liaison", 0, after: ["lists 0.8"]).Item("all", "liaison", 0, after: ["lists"]).Build());
        SimTime[] ends = [.. Enumerable.Range(1, 10).Select(i => done[($"S{i:d2}", "lists")].Completed!.Value).Order()];
        Assert.Equal(ends[7] + Delay, done[("C", "most")].Completed);
        Assert.Equal(ends[9] + Delay, done[("C", "all")].Completed);
    }

    [Fact]
    public void What_is_not_done_by_the_end_stays_undone_and_late()
    {
        SeasonPlan plan = new PlanBuilder { End = Hours(10) }.Office(UnitLevel.County, "liaison").Item("long", "liaison", 11, due: Hours(4)).Build();
        WorkItemResult item = PlanBuilder.Run(plan)[("C", "long")];
        Assert.Equal(Hours(0), item.Started);
        Assert.Null(item.Completed);
        Assert.Equal(SimDuration.FromHours(6), item.Lateness(plan.WorkItems[0], Hours(10)));
    }

    private static SimTime Hours(int hours) => SimTime.Zero + SimDuration.FromHours(hours);
}
