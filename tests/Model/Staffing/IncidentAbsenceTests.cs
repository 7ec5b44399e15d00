using RolloutSim.Model.Incidents;
using RolloutSim.Model.Kernel;
using RolloutSim.Model.Randomness;
using RolloutSim.Model.Randomness.Distributions;
using RolloutSim.Model.Season;
using RolloutSim.Model.Staffing;
using RolloutSim.Model.TestDays;
using RolloutSim.Model.Units;
using RolloutSim.Tests.Models;
using static RolloutSim.Tests.Models.StaffingBuilder;

namespace RolloutSim.Tests.Model.Staffing;

/// <summary>Incidents that keep people away: the staffing and the offices lose the same people, from the moment on, for whole days; substitutes are looked for.</summary>
public sealed class IncidentAbsenceTests
{
    private const int Day = 86_400;

    private static readonly IncidentKindPlan Officer = IncidentPlans.Kind("officer-absent", 1) with { Absent = new AbsentPlan("information-officer", 0, new Constant(Day)) };

    [Fact]
    public void An_officer_who_is_struck_in_the_morning_is_replaced_or_leaves_an_empty_post()
    {
        // The morning's post until then was his; found in five minutes in the school.
        PostResult[] replaced = Posts(School(Computer, Computer), Officer, "S01", At(TestDay, 9));
        Assert.Equal([(true, At(TestDay, 9) + SimDuration.FromMinutes(5)), (true, At(TestDay, 14))], replaced.Select(post => (post.IsSubstitute, post.Arrived)));
        Assert.Equal([PostCause.Absent, PostCause.Absent], Posts(School(Computer, Teacher), Officer, "S01", At(TestDay, 9)).Select(post => post.Cause));
        // At noon the morning is over.
        Assert.Equal([PostCause.Manned, PostCause.Absent], Posts(School(Computer, Teacher), Officer, "S01", At(TestDay, 13)).Select(post => post.Cause));
    }

    [Fact]
    public void Days_before_the_test_count_only_when_the_absence_lasts_till_then()
    {
        Assert.Equal([PostCause.Manned, PostCause.Manned], Posts(School(Computer, Teacher), Officer, "S01", At(TestDay - 1, 9)).Select(post => post.Cause));
        Assert.Equal([PostCause.Absent, PostCause.Absent], Posts(School(Computer, Teacher), Officer, "S01", At(TestDay - 4, 9), SimDuration.FromDays(7)).Select(post => post.Cause));
        Assert.Equal([PostCause.Absent, PostCause.Absent], Posts(School(Computer, Teacher), Officer, "S01", At(TestDay, 5)).Select(post => post.Cause));
    }

    [Fact]
    public void Another_schools_officer_stays()
    {
        SeasonPlan season = new StaffingBuilder().School(0, 0, Computer).School(1, 9_000, Computer).Post("information-officer", 1, HomeRule.ThisSchool, Computer).Build();
        Assert.Equal(["Absent", "S02/0"], Posts(season, Officer, "S01", At(TestDay, 5)).Where(post => post.HalfDay == 0).Select(post => Say(season, post)));
    }

    [Theory]
    [InlineData(0, 0)]
    [InlineData(1, 8)]
    public void A_wave_of_illness_strikes_a_share_of_all_in_the_county(double share, int empty)
    {
        IncidentKindPlan wave = IncidentPlans.Kind("illness-wave", 2) with { Home = UnitLevel.County, Absent = new AbsentPlan("", share, new Constant(7 * Day)) };
        SeasonPlan season = new StaffingBuilder().School(0, 0, Teacher, Teacher, Teacher).School(1, 9_000, Teacher, Teacher).Post("custodian", 2, HomeRule.ThisSchool).Build();
        Assert.Equal(empty, Posts(season, wave, "C", At(TestDay - 3, 8)).Count(post => post.Cause == PostCause.Absent));
    }

    [Fact]
    public void Half_of_many_people_are_about_half_and_the_same_ones_however_it_is_run()
    {
        IncidentKindPlan wave = IncidentPlans.Kind("illness-wave", 2) with { Home = UnitLevel.County, Absent = new AbsentPlan("", 0.5, new Constant(7 * Day)) };
        var builder = new StaffingBuilder();
        for (int i = 0; i < 20; i++) builder.School(i, 1_000 * (i + 1), Teacher, Teacher, Teacher, Teacher, Teacher);
        SeasonPlan season = builder.Post("custodian", 5, HomeRule.ThisSchool).Build();
        Assert.InRange(Posts(season, wave, "C", At(TestDay - 3, 8)).Count(post => post is { HalfDay: 0, Cause: PostCause.Absent }), 30, 70);
        SeasonPlan plan = With(season, wave, "C", At(TestDay, 8.5), SimDuration.Zero);
        SimModel model = SeasonModel.Make(plan);
        var key = new ReplicationKey(1, 2);
        string expected = Runs.Digest(Runs.Sequential(model, key));
        Assert.Equal(expected, Runs.Digest(Runs.Parallel(model, key, Partition.ByUnit(model, UnitLevel.School), 2)));
        Assert.Equal(expected, Runs.Digest(Runs.SnapshottedEveryWindow(model, key, Partition.Single(model), Partition.ByUnit(model, UnitLevel.School))));
    }

    [Fact]
    public void The_countys_officer_is_missed_in_the_countys_office_and_whoever_is_absent_in_one_place_is_in_the_other()
    {
        PlanBuilder Season() => new PlanBuilder { Absence = 0 }.Office(UnitLevel.County, "information-officer").Item("report", "information-officer", 1, known: At(TestDay, 1), due: At(TestDay + 3, 0));
        IncidentKindPlan officer = Officer with { Id = "county-officer-absent", Home = UnitLevel.County };
        SeasonPlan season = new StaffingBuilder(Season()).School(0, 0, Teacher).Post("custodian", 1, HomeRule.ThisSchool).Build();
        Assert.Equal(At(TestDay, 1), Started(season));
        Assert.Equal(At(TestDay + 1, 0), Started(With(season, officer, "C", At(TestDay, 0.5), SimDuration.Zero)));
        Assert.Equal(At(TestDay + 2, 0), Started(With(season, officer, "C", At(TestDay, 0.5), SimDuration.FromDays(2))));
        Assert.Equal(At(TestDay, 1), Started(With(season, officer, "C", At(TestDay, 2), SimDuration.Zero))); // what is begun is finished
    }

    private static SeasonPlan School(params ulong[] people) => new StaffingBuilder().School(0, 0, people).Post("information-officer", 1, HomeRule.ThisSchool, Computer).Build();

    private static PostResult[] Posts(SeasonPlan season, IncidentKindPlan kind, string unit, SimTime at, SimDuration lasts = default) =>
        [.. Run(With(season, kind, unit, at, lasts)).Posts.OrderBy(post => post.Unit).ThenBy(post => post.HalfDay)];

    private static SeasonPlan With(SeasonPlan season, IncidentKindPlan kind, string unit, SimTime at, SimDuration lasts)
    {
        SeasonPlan struck = season with { Incidents = IncidentPlans.Make(kind) };
        return struck with { Outside = [.. OutsideIncidents.Strike(struck, struck.Units.IndexOf(unit), kind, at, lasts, 0)] };
    }

    private static SimTime Started(SeasonPlan plan)
    {
        SimModel model = SeasonModel.Make(plan);
        return SeasonReports.Of(Enumerable.Range(0, model.Count).Select(Runs.Sequential(model, new ReplicationKey(1, 0)).Hosts[0].Process)).Offices.SelectMany(unit => unit.Items).Single().Started!.Value;
    }
}
