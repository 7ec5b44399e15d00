using RolloutSim.Model.Kernel;
using RolloutSim.Model.Randomness;
using RolloutSim.Model.Randomness.Distributions;
using RolloutSim.Model.Season;
using RolloutSim.Model.Units;
using RolloutSim.Model.Visits;
using RolloutSim.Tests.Models;

namespace RolloutSim.Tests.Model.Visits;

/// <summary>Teams go round the schools of their county: all are seen as often as planned, in open hours, by road; what is found is mended there, and the round's work item is done with the last.</summary>
public sealed class CountyVisitsTests
{
    private static readonly SimDuration Hour = SimDuration.FromHours(1), Day = SimDuration.FromDays(1);

    [Fact]
    public void One_team_of_constant_speed_keeps_to_the_map_and_to_the_day()
    {
        // 8 hours a day from 08:00; half an hour on the spot and schools half an hour apart at most.
        SeasonPlan plan = Plan(schools: 6, teams: 1, stay: 2 * 3600);
        (VisitsReport report, IReadOnlyDictionary<(string, string), WorkItemResult> items) = Run(plan);
        Assert.Equal(6, report.Visits.Length);
        Assert.Equal(plan.Units.Below(0, UnitLevel.School), report.Visits.Select(visit => visit.School).Order());
        var map = new CountyMap(plan.Units, 2, school => plan.Schools[school]!);
        int from = -1;
        SimTime before = items[("C", "round")].Ready!.Value + ChannelPlan.Least;
        foreach (VisitResult visit in report.Visits)
        {
            bool isNextDay = visit.Came.Microseconds / Day.Microseconds != before.Microseconds / Day.Microseconds;
            SimTime leaves = isNextDay ? new SimTime((visit.Came.Microseconds / Day.Microseconds * Day.Microseconds) + (Hour * 8).Microseconds) : before;
            Assert.Equal((int)map.Metres(isNextDay ? -1 : from, visit.School), visit.Metres);
            Assert.Equal(leaves + SimDuration.FromSecondsRounded(map.Metres(isNextDay ? -1 : from, visit.School) / 1000 / 60 * 3600), visit.Came);
            Assert.Equal(Hour * 2, visit.Left - visit.Came);
            Assert.Equal(visit.Came.Microseconds / Day.Microseconds, visit.Left.Microseconds / Day.Microseconds);
            (before, from) = (visit.Left, visit.School);
        }
        Assert.Contains(report.Visits, visit => visit.Came.Microseconds / Day.Microseconds > 0); // more than a day
        Assert.Equal(report.Visits[^1].Left + ChannelPlan.Least, items[("C", "round")].Completed);
    }

    [Theory]
    [InlineData(1, 1)]
    [InlineData(2, 1)]
    [InlineData(3, 3)]
    [InlineData(9, 2)]
    public void Every_school_is_seen_as_often_as_planned_whatever_the_teams_and_however_it_is_run(int teams, int times)
    {
        SeasonPlan plan = Plan(schools: 7, teams, stay: 3600, times, found: 0.5);
        (VisitsReport report, _) = Run(plan);
        Assert.All(plan.Units.Below(0, UnitLevel.School), school => Assert.Equal(Enumerable.Range(0, times), report.Visits.Where(visit => visit.School == school).Select(visit => visit.Visit)));
        Assert.All(report.Visits.GroupBy(visit => visit.School), school => Assert.Single(school.Select(visit => visit.Team).Distinct()));
        SimModel model = SeasonModel.Make(plan);
        var key = new ReplicationKey(1, 0);
        string expected = Runs.Digest(Runs.Sequential(model, key));
        Assert.Equal(expected, Runs.Digest(Runs.Sequential(model, key, Partition.ByUnit(model, UnitLevel.School), new RandomCuts(3))));
        Assert.Equal(expected, Runs.Digest(Runs.SnapshottedEveryWindow(model, key, Partition.Single(model), Partition.ByUnit(model, UnitLevel.County))));
    }

    [Fact]
    public void What_is_found_takes_the_time_of_the_schools_people_and_is_mended()
    {
        (VisitsReport none, IReadOnlyDictionary<(string, string), WorkItemResult> without) = Run(Plan(schools: 3, teams: 3, stay: 3600));
        (VisitsReport all, IReadOnlyDictionary<(string, string), WorkItemResult> with) = Run(Plan(schools: 3, teams: 3, stay: 3600, found: 1));
        Assert.All(none.Visits, visit => Assert.True(!visit.HasFound && visit.Mended.IsNever));
        // The head does one thing at a time: it is mended in five hours, counted from the message; the long item waits until then.
        Assert.All(all.Visits, visit => Assert.Equal(visit.Left + ChannelPlan.Least + (Hour * 5) + ChannelPlan.Least, visit.Mended));
        foreach (string school in (string[])["S01", "S02", "S03"])
        {
            Assert.Equal(without[(school, "rooms")].Completed, with[(school, "rooms")].Completed); // what was done stays done
            Assert.True(with[(school, "papers")].Completed >= without[(school, "papers")].Completed + (Hour * 4));
        }
    }

    [Fact]
    public void A_provincial_round_is_done_when_every_county_is_through()
    {
        SeasonPlan plan = Plan(schools: 5, teams: 1, stay: 3600, level: UnitLevel.Province, times: 3);
        (VisitsReport report, IReadOnlyDictionary<(string, string), WorkItemResult> items) = Run(plan);
        Assert.Equal(15, report.Visits.Length);
        Assert.Equal(report.Visits[^1].Left + ChannelPlan.Least, items[("P", "round")].Completed);
        Assert.Equal(items[("P", "round")].Completed + (Hour * 2), items[("P", "after")].Completed);
    }

    private static SeasonPlan Plan(int schools, int teams, double stay, int times = 1, double found = 0, UnitLevel level = UnitLevel.County)
    {
        SimTime end = SimTime.Zero + SimDuration.FromDays(60);
        string who = level == UnitLevel.County ? "county" : "province";
        SeasonPlan plan = new PlanBuilder { End = end }.Schools(schools).Office(level, who).Office(UnitLevel.School, "head")
            .Item("rooms", "head", 1).Item("papers", "head", 2, known: SimTime.Zero + SimDuration.FromHours(10)).Item("round", who, 10, known: SimTime.Zero + (Hour * 8)).Item("after", who, 2, null, null, "round").Build();
        var days = new OpenHours(Enumerable.Range(0, 60).Select(day => (SimTime.Zero + SimDuration.FromDays(day) + (Hour * 8), SimTime.Zero + SimDuration.FromDays(day) + (Hour * 16))));
        return plan with
        {
            Hours = [.. plan.Hours, days],
            Schools = [.. plan.Units.All.Select(unit => unit.Level == UnitLevel.School ? new SchoolFacts(30, 10, 10, 12_000) : null)],
            Visits = new VisitsPlan { SpeedKmh = new Constant(60), Rounds = [new VisitRoundPlan(2, teams, times, Hours: 2, new Constant(stay), found, Mends: 0, new Constant(5 * 3600))] },
        };
    }

    private static (VisitsReport Report, IReadOnlyDictionary<(string, string), WorkItemResult> Items) Run(SeasonPlan plan)
    {
        SimModel model = SeasonModel.Make(plan);
        var result = Runs.Sequential(model, new ReplicationKey(1, 0));
        SeasonReports reports = SeasonReports.Of(Enumerable.Range(0, model.Count).Select(result.Hosts[0].Process));
        return (Assert.Single(reports.Visits), reports.Offices.SelectMany(offices => offices.Items).ToDictionary(item => (plan.Units[item.Unit].Code, plan.WorkItems[item.Item].Id)));
    }
}
