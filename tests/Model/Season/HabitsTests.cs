using RolloutSim.Model.Kernel;
using RolloutSim.Model.Randomness.Distributions;
using RolloutSim.Model.Season;
using RolloutSim.Model.Units;
using RolloutSim.Tests.Models;

namespace RolloutSim.Tests.Model.Season;

/// <summary>Start lag, reminders, hats, overtime, closing systems and cut-offs, each on a season small enough to be worked out by hand.</summary>
public sealed class HabitsTests
{
    [Theory]
    [InlineData(0, 0)]
    [InlineData(0.5, 5)]
    [InlineData(1, 10)] // all the spare time: 12 h to the due date less 2 h of work
    public void People_let_a_share_of_the_spare_time_pass(double share, int start) =>
        Assert.Equal(At(start), Lagging(share, reminded: null).Started);

    [Fact]
    public void A_reminder_ends_the_lag() => Assert.Equal(At(4), Lagging(1, reminded: At(4)).Started);

    [Fact]
    public void A_reminder_that_came_before_leaves_no_lag() => Assert.Equal(At(0), Lagging(1, reminded: At(0)).Started);

    [Fact]
    public void Without_spare_time_nobody_lags()
    {
        var done = PlanBuilder.Run(new PlanBuilder().Office(UnitLevel.County, "desk").Item("report", "desk", 2, due: At(2)).With(item => item with { StartLag = new Constant(1) }).Build());
        Assert.Equal(At(0), done[("C", "report")].Started);
    }

    [Fact]
    public void Who_wears_two_hats_has_one_working_day()
    {
        PlanBuilder Two() => new PlanBuilder().Office(UnitLevel.County, "liaison").Office(UnitLevel.County, "group")
            .Item("letter", "liaison", 3, due: At(5)).Item("visit", "group", 3, due: At(6));
        Assert.Equal(At(3), PlanBuilder.Run(Two().Build())[("C", "visit")].Completed);
        Assert.Equal(At(6), PlanBuilder.Run(Two().Hat("liaison", "group").Build())[("C", "visit")].Completed);
    }

    [Fact]
    public void A_group_counts_the_wearer_of_a_hat_among_its_own_people()
    {
        // A group of two, one of them the liaison: while the liaison writes, the other visits alone, and one of two visits waits.
        var done = PlanBuilder.Run(new PlanBuilder().Office(UnitLevel.County, "liaison").Office(UnitLevel.County, "group", 2)
            .Item("letter", "liaison", 3, due: At(5)).Item("visit", "group", 3, due: At(6)).Item("second-visit", "group", 3, due: At(7)).Hat("liaison", "group").Build());
        Assert.Equal(At(3), done[("C", "visit")].Completed);
        Assert.Equal(At(6), done[("C", "second-visit")].Completed);
    }

    [Fact]
    public void Work_goes_first_to_who_wears_the_fewest_hats()
    {
        var done = PlanBuilder.Run(new PlanBuilder().Office(UnitLevel.County, "liaison").Office(UnitLevel.County, "group", 2)
            .Item("visit", "group", 3, due: At(6)).Item("letter", "liaison", 3, known: At(1), due: At(5)).Hat("liaison", "group").Build());
        Assert.Equal(At(1), done[("C", "letter")].Started);
    }

    [Fact]
    public void Overtime_is_worked_from_its_day_on()
    {
        // Open 8 to 10, with overtime to 14: 3 h of work known at 8 end at 11 with overtime on the first day, at 9 of the second without.
        OpenHours hours = new([(At(8), At(10)), (At(32), At(34))]), longer = new([(At(8), At(14)), (At(32), At(38))]);
        WorkItemResult Run(OpenHours? overtime, SimTime? from) =>
            PlanBuilder.Run(new PlanBuilder { Hours = hours, Longer = overtime }.Office(UnitLevel.County, "desk").Item("report", "desk", 3, known: At(8)).With(item => item with { OvertimeFrom = from }).Build())[("C", "report")];
        Assert.Equal(At(33), Run(null, At(0)).Completed);
        Assert.Equal(At(33), Run(longer, null).Completed);
        Assert.Equal(At(33), Run(longer, At(24)).Completed);
        Assert.Equal(At(11), Run(longer, At(0)).Completed);
    }

    [Fact]
    public void A_system_that_has_shut_needs_an_extension_from_above()
    {
        // 3 h of work, shut at 2 h: asked at 3 h, 30 s, 1 h of the county's liaison, 30 s back; open again for this school.
        WorkItemResult Run(SimTime? closes) => PlanBuilder.Run(new PlanBuilder().Schools(1).Office(UnitLevel.School, "head").Office(UnitLevel.County, "liaison")
            .Item("list", "head", 3).With(item => item with { ClosesAt = closes, Extension = new ExtensionPlan(1, new Constant(3600)) }).Build())[("S01", "list")];
        Assert.Equal(At(3), Run(null).Completed);
        Assert.Equal(At(3), Run(At(4)).Completed);
        Assert.Equal(At(4) + SimDuration.FromMinutes(1), Run(At(2)).Completed);
    }

    [Fact]
    public void A_join_goes_on_without_the_missing_at_its_cut_off()
    {
        SimTime? Ready(SimTime? cutOff) => PlanBuilder.Run(new PlanBuilder().Schools(3).Office(UnitLevel.School, "head").Office(UnitLevel.County, "desk")
            .Item("list", "head", 10).Item("report", "desk", 1, after: ["list"]).With(item => item with { After = [item.After[0] with { CutOff = cutOff }] }).Build())[("C", "report")].Ready;
        Assert.Equal(At(10) + SimDuration.FromMinutes(10), Ready(null));
        Assert.Equal(At(5), Ready(At(5)));
        Assert.Equal(At(10) + SimDuration.FromMinutes(10), Ready(At(20)));
    }

    [Fact]
    public void Who_is_absent_every_other_day_takes_longer_and_the_luck_of_others_stays()
    {
        SeasonPlan Plan(double absence) => new PlanBuilder { Absence = absence }.Office(UnitLevel.County, "desk").Item("report", "desk", new Triangular(3600, 7200, 720_000)).Build();
        SimTime present = PlanBuilder.Run(Plan(0))[("C", "report")].Completed!.Value, absent = PlanBuilder.Run(Plan(0.5))[("C", "report")].Completed!.Value;
        Assert.True(absent > present);
        Assert.Equal(0, ((absent - SimTime.Zero) - (present - SimTime.Zero)).Microseconds % SimDuration.FromDays(1).Microseconds); // whole days are lost, the effort is the same
    }

    private static WorkItemResult Lagging(double share, SimTime? reminded) =>
        PlanBuilder.Run(new PlanBuilder().Office(UnitLevel.County, "desk").Item("report", "desk", 2, due: At(12))
            .With(item => item with { StartLag = new Constant(share), RemindedAt = reminded }).Build())[("C", "report")];

    private static SimTime At(int hours) => SimTime.Zero + SimDuration.FromHours(hours);
}
