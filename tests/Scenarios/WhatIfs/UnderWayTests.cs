using System.Collections.Immutable;
using RolloutSim.Model.Executors;
using RolloutSim.Model.Kernel;
using RolloutSim.Model.Randomness;
using RolloutSim.Model.Season;
using RolloutSim.Model.TestDays;
using RolloutSim.Scenarios;
using RolloutSim.Scenarios.Composing;
using RolloutSim.Tests.Models;

namespace RolloutSim.Tests.Scenarios.WhatIfs;

/// <summary>
/// A season under way after its first test day: what has happened went as planned where nobody tells otherwise, on the test days, with the tools and at the
/// posts too, however bad the luck of the plan; what comes after has that luck.
/// </summary>
public sealed class UnderWayTests
{
    private static readonly Plan Unlucky = ShippedPlans.Read("smallest", [.. new[]
    {
        "people.absent=25%", "incidents.power-cut.chance=100% per school and day", "incidents.fever.chance=20% per pupil and day", "tools.faults={accident: 100%, short: 100%, seal-broken: 100%, late-mail: 100%}",
        "test-day.pe={injury: 30%}", "test-day.counting={wrong: 100%}", "test-day.weather.rain=100%",
    }.Select(PlanOverride.Parse)]);

    [Fact]
    public void What_lies_before_went_as_planned_and_what_comes_has_its_luck()
    {
        SimTime night = Unlucky.Civil.At(Unlucky.LastTestDay);
        SeasonReports lived = Run(Unlucky.Season), underWay = Run(Unlucky.Season with { AsOf = new AsOfPlan(night, DoneBy(night)) });
        Assert.Contains(lived.Desks.SelectMany(desk => desk.Incidents), incident => incident.At < night);
        Assert.DoesNotContain(underWay.Desks.SelectMany(desk => desk.Incidents), incident => incident.At < night);
        Assert.Contains(underWay.Desks.SelectMany(desk => desk.Incidents), incident => incident.At >= night);
        TestDaysPlan days = Unlucky.Season.TestDays!;
        foreach (SessionResult session in underWay.Sites.SelectMany(site => site.Sessions).Where(session => days.Sessions[session.Session].Day == 0))
            Assert.True(session.State == SessionState.Over && !session.IsLate(days) && session.Stood == SimDuration.Zero, Unlucky.Season.WorkItems[days.Sessions[session.Session].Item].Id);
        Assert.All(underWay.Staffing.SelectMany(county => county.Posts).Where(post => Unlucky.Season.Staffing!.HalfDays[post.HalfDay].To < night), post => Assert.NotEqual(PostCause.Absent, post.Cause));
        Assert.Contains(underWay.Staffing.SelectMany(county => county.Posts), post => post.Cause == PostCause.Absent || post.IsSubstitute);
        Assert.All(underWay.Packages, package => Assert.DoesNotContain(package.Ledger, line => line.Pieces < package.Ledger[0].Pieces && line.At < night));
    }

    /// <summary>What was done at desks by then in a season without that luck.</summary>
    private static ImmutableArray<ActualItem> DoneBy(SimTime at)
    {
        SeasonPlan plan = ShippedPlans.Read("smallest").Season;
        return [.. from unit in Run(plan).Offices
                   from item in unit.Items
                   where item.Completed < at && plan.WorkItems[item.Item].Kind != WorkItemKind.FixedBlock && (item.Accepted < at || plan.WorkItems[item.Item].Review is null)
                   select new ActualItem(item.Unit, item.Item) { Started = item.Started, Completed = item.Completed, Accepted = plan.WorkItems[item.Item].Review is null ? null : item.Accepted }];
    }

    private static SeasonReports Run(SeasonPlan plan)
    {
        SimModel model = SeasonModel.Make(plan);
        RunResult result = Runs.Sequential(model, new ReplicationKey(1, 0));
        return SeasonReports.Of(Enumerable.Range(0, model.Count).Select(result.Hosts[0].Process));
    }
}
