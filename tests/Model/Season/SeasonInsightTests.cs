using System.Collections.Immutable;
using RolloutSim.Model.Kernel;
using RolloutSim.Model.Randomness;
using RolloutSim.Model.Season;
using RolloutSim.Model.Units;
using RolloutSim.Tests.Models;

namespace RolloutSim.Tests.Model.Season;

/// <summary>Weeks of people, worked out by hand.</summary>
public sealed class SeasonInsightTests
{
    /// <summary>
    /// Days of 10 h, weeks of 2 days. The liaison sits in the group too, which has two people. Week 1: a report of 15 h and a list of 8 h are due on day 2:
    /// 23 h of 20 h. He takes the list first (due first), then 12 h of the report. Week 2: its 3 h are left and overdue; the group's 6 h plan is known and due
    /// in week 3 and taken by the group's other member at once, who is free; so 3 h are due. Week 3: nothing.
    /// </summary>
    [Fact]
    public void A_person_with_two_hats_is_overbooked_in_the_first_week()
    {
        SimTime Day(int day, int hour = 0) => SimTime.Zero + SimDuration.FromHours((24 * day) + hour);
        SeasonPlan plan = new PlanBuilder { End = Day(6), Hours = new OpenHours(Enumerable.Range(0, 6).Select(day => (Day(day, 8), Day(day, 18)))) }
            .Office(UnitLevel.County, "liaison").Office(UnitLevel.County, "group", 2).Hat("liaison", "group")
            .Item("list", "liaison", 8, due: Day(1, 17)).Item("report", "liaison", 15, due: Day(1, 18)).Item("plan", "group", 6, known: Day(2), due: Day(4, 18)).Build();
        SimModel model = SeasonModel.Make(plan);
        Host host = Runs.Sequential(model, new ReplicationKey(1, 0)).Hosts[0];
        var insight = new SeasonInsight(plan, Enumerable.Range(0, model.Count).Select(host.Process), plan.End);
        ImmutableArray<PersonSeat> seats = PersonSeat.Of(plan, 2);
        Assert.Equal([(0, 0, 2), (1, 0, 1)], seats.Select(seat => (seat.Office, seat.Number, seat.Offices.Length)));

        ImmutableArray<PersonWeek> liaison = insight.WeeksOf(2, 0, [Day(0), Day(2), Day(4), Day(6)]), other = insight.WeeksOf(2, 1, [Day(0), Day(2), Day(4), Day(6)]);
        Assert.Equal([(20.0, 20.0, 23.0, true), (20, 3, 3, false), (20, 0, 0, false)], liaison.Select(Told));
        Assert.Equal([0, 1], liaison[0].Items.AsEnumerable());
        Assert.Equal([1], liaison[1].Items.AsEnumerable());
        Assert.Equal([(20.0, 0.0, 0.0, false), (20, 6, 0, false), (20, 0, 0, false)], other.Select(Told)); // not due before week 3, and done by then

        LateItem late = Assert.Single(insight.WhyLate(2));
        Assert.Equal((1, Day(2, 11) - Day(1, 18)), (late.Item, late.Lateness));
        Assert.Empty(insight.WhyLate(0));
    }

    /// <summary>What nobody has done by the end presses all who could: two people share 30 h that are due, 15 h each.</summary>
    [Fact]
    public void What_is_never_done_is_shared()
    {
        SimTime end = SimTime.Zero + SimDuration.FromDays(2);
        SeasonPlan plan = new PlanBuilder { End = end, Hours = new OpenHours([(end + SimDuration.FromDays(1), end + SimDuration.FromDays(2))]) }
            .Office(UnitLevel.County, "group", 2).Item("plan", "group", 30, due: SimTime.Zero + SimDuration.FromDays(1)).Build();
        SimModel model = SeasonModel.Make(plan);
        Host host = Runs.Sequential(model, new ReplicationKey(1, 0)).Hosts[0];
        var insight = new SeasonInsight(plan, Enumerable.Range(0, model.Count).Select(host.Process), end);
        for (int seat = 0; seat < 2; seat++) Assert.Equal([(0.0, 0.0, 15.0, true)], insight.WeeksOf(2, seat, [SimTime.Zero, end]).Select(Told));
    }

    private static (double, double, double, bool) Told(PersonWeek week) => (week.Hours.TotalHours, week.Worked.TotalHours, week.Due.TotalHours, week.IsOverbooked);
}
