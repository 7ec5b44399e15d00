using System.Collections.Immutable;
using RolloutSim.Model.Kernel;
using RolloutSim.Model.Randomness.Distributions;
using RolloutSim.Model.Season;
using RolloutSim.Scenarios;
using RolloutSim.Tests.Models;

namespace RolloutSim.Tests.Model.Season;

/// <summary>Xiji 2021 answers what-if questions in the right direction, and only where it should; the luck is the same in both runs.</summary>
public sealed class XijiSeasonTests
{
    private static readonly SeasonPlan Plan = ShippedPlans.Read("xiji-2021").Season;
    private static readonly IReadOnlyDictionary<(string Unit, string Item), WorkItemResult> Before = PlanBuilder.Run(Plan);

    [Fact]
    public void Everything_is_done_in_the_season() => Assert.All(Before.Values, item => Assert.NotNull(item.Accepted));

    [Fact]
    public void No_event_happens_out_of_hours_but_for_channels_and_fixed_blocks()
    {
        foreach (WorkItemResult item in Before.Values.Where(item => Plan.WorkItems[item.Item].Kind != WorkItemKind.FixedBlock))
        {
            OfficePlan office = Plan.Offices[Plan.WorkItems[item.Item].Office];
            OpenHours hours = Plan.Hours[office.Overtime ?? office.Hours];
            Assert.True(hours.IsOpen(item.Started!.Value), $"{Plan.WorkItems[item.Item].Id} is begun out of hours");
            Assert.True(hours.IsOpen(new SimTime(item.Completed!.Value.Microseconds - 1)), $"{Plan.WorkItems[item.Item].Id} is done out of hours");
        }
    }

    [Fact]
    public void A_roster_deadline_a_week_earlier_at_ten_times_the_effort_makes_the_review_late_and_nothing_that_came_before_it()
    {
        SeasonPlan slow = TenTimesTheReviews();
        SeasonPlan earlier = With(slow, "rosters-reviewed", item => item with { Due = item.Due!.Value - SimDuration.FromDays(7) });
        var before = PlanBuilder.Run(slow);
        var after = PlanBuilder.Run(earlier);
        Assert.Equal(SimDuration.Zero, Lateness(slow, before, "xiji", "rosters-reviewed"));
        SimDuration late = Lateness(earlier, after, "xiji", "rosters-reviewed");
        Assert.True(late > SimDuration.FromHours(12), $"late by {late.TotalHours:F2} h");
        foreach (string same in new[] { "schools-reported", "schools-confirmed", "plan-issued", "heads-briefed" }) Assert.Equal(before[("xiji", same)], after[("xiji", same)]);
    }

    [Fact]
    public void One_of_four_information_officers_fewer_at_ten_times_the_effort_makes_what_waits_for_them_later()
    {
        SeasonPlan slow = TenTimesTheReviews();
        int office = Plan.WorkItems[Index("rosters-reviewed")].Office;
        SeasonPlan fewer = slow with { Offices = slow.Offices.SetItem(office, slow.Offices[office] with { Persons = slow.Offices[office].Persons - 1 }) };
        var four = PlanBuilder.Run(slow);
        var three = PlanBuilder.Run(fewer);
        foreach ((string unit, string item) in new[] { ("xiji", "rosters-reviewed"), ("centre", "pupils-drawn"), ("centre", "accounts-issued") })
            Assert.True(three[(unit, item)].Completed > four[(unit, item)].Completed, $"{item} of {unit} should be done later");
        foreach ((string unit, string item) in new[] { ("school-07", "school-rules-submitted"), ("xiji", "heads-briefed"), ("xiji", "pe-grounds-built"), ("ningxia", "county-inspected") })
            Assert.Equal(four[(unit, item)], three[(unit, item)]);
    }

    private static SeasonPlan TenTimesTheReviews() => With(Plan, "rosters-reviewed", item => item with { Effort = new Scaled(item.Effort!, 10) });

    private static SimDuration Lateness(SeasonPlan plan, IReadOnlyDictionary<(string, string), WorkItemResult> results, string unit, string id)
    {
        WorkItemResult result = results[(unit, id)];
        return result.Lateness(plan.WorkItems[result.Item], plan.End);
    }

    private static int Index(string id) => Enumerable.Range(0, Plan.WorkItems.Length).Single(i => Plan.WorkItems[i].Id == id);

    private static SeasonPlan With(SeasonPlan plan, string id, Func<WorkItemPlan, WorkItemPlan> change)
    {
        ImmutableArray<WorkItemPlan> items = plan.WorkItems.SetItem(Index(id), change(plan.WorkItems[Index(id)]));
        return plan with { WorkItems = items };
    }
}
