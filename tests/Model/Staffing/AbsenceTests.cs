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

/// <summary>Who does not come, who stands in and when, and that a person has one luck a day wherever it is asked for.</summary>
public sealed class AbsenceTests
{
    /// <summary>Replications enough for something of one chance in four to be seen both ways.</summary>
    private const uint Replications = 40;

    [Fact]
    public void A_substitute_of_the_school_is_there_soon_one_of_the_reserve_after_the_journey_and_nobody_leaves_it_empty()
    {
        SeasonPlan own = new StaffingBuilder(Ill()).School(0, 0, Teacher, Teacher).Post("custodian", 1, HomeRule.ThisSchool).Build();
        SeasonPlan lent = new StaffingBuilder(Ill()).School(0, 0, Computer).School(1, 36_000, Computer).Post("officer", 1, HomeRule.AnotherSchool, Computer, reserves: 1, halfDays: 0).Build();
        SeasonPlan none = new StaffingBuilder(Ill()).School(0, 0, Teacher).Post("custodian", 1, HomeRule.ThisSchool).Build();
        // Missed at 08:10; found in five minutes, in the school.
        Assert.Equal([At(TestDay, 8), At(TestDay, 8 + 0.25), SimTime.Never], Arrivals(own));
        Assert.Equal([At(TestDay, 8), SimTime.Never], Arrivals(none));
        // Of two schools that lend each other a teacher nobody is left over for the reserve.
        Assert.Equal([At(TestDay, 8), SimTime.Never], Arrivals(lent));
        SeasonPlan reserve = new StaffingBuilder(Ill()).School(0, 0).School(1, 36_000, Computer, Computer).Post("officer", 1, HomeRule.NotASampleSchool, Computer, reserves: 1, halfDays: 0)
            .Others(0, CountRange.Exactly(1), CountRange.Exactly(3), Computer).Build();
        // Called in ten minutes, and some kilometres to go at 10 m/s.
        SimTime[] came = Arrivals(reserve);
        Assert.Contains(came, arrival => arrival > At(TestDay, 8 + (20 / 60.0)) && arrival < At(TestDay, 9));
    }

    [Fact]
    public void Who_says_so_on_the_evening_before_is_replaced_by_the_morning()
    {
        SeasonPlan plan = new StaffingBuilder(Ill()) { ToldBefore = 1 }.School(0, 0, Teacher, Teacher).Post("custodian", 1, HomeRule.ThisSchool).Build();
        Assert.Equal([At(TestDay, 8), SimTime.Never], Arrivals(plan));
        Assert.Contains(Enumerable.Range(0, (int)Replications), r => Run(plan, replication: (uint)r).Posts[0].IsSubstitute);
    }

    [Fact]
    public void An_empty_post_says_that_its_holder_is_absent()
    {
        SeasonPlan plan = new StaffingBuilder(Ill()).School(0, 0, Teacher).Post("custodian", 1, HomeRule.ThisSchool).Build();
        Assert.Equal([PostCause.Manned, PostCause.Absent], Enumerable.Range(0, (int)Replications).Select(r => Run(plan, replication: (uint)r).Posts[0].Cause).Distinct().Order());
    }

    [Fact]
    public void Who_sits_in_an_office_of_the_season_too_is_absent_from_both()
    {
        // The school's officer writes a report on the test day, an hour from midnight on, and holds the post: either both are done or neither.
        PlanBuilder Season() => new PlanBuilder { Absence = 0.4 }.Office(UnitLevel.School, "information-officer").Item("report", "information-officer", 1, known: At(TestDay, 0), due: At(TestDay, 24));
        SeasonPlan plan = new StaffingBuilder(Season()).School(0, 0, Computer).Post("information-officer", 1, HomeRule.ThisSchool, Computer).Build();
        var seen = new HashSet<bool>();
        for (uint replication = 0; replication < Replications; replication++)
        {
            bool isThere = Run(plan, replication: replication).Posts[0].Person is not null;
            SimModel model = SeasonModel.Make(plan);
            SeasonReports reports = SeasonReports.Of(Enumerable.Range(0, model.Count).Select(Runs.Sequential(model, new ReplicationKey(1, replication)).Hosts[0].Process));
            SimTime started = reports.Offices.SelectMany(unit => unit.Items).Single().Started!.Value;
            Assert.Equal(isThere, started < At(TestDay + 1, 0));
            seen.Add(isThere);
        }
        Assert.Equal(2, seen.Count);
    }

    [Fact]
    public void A_wave_of_illness_keeps_many_away_at_once()
    {
        SeasonPlan Plan(IllnessWavePlan wave)
        {
            StaffingBuilder builder = new(new PlanBuilder());
            for (int i = 0; i < 10; i++) builder.School(i, 1_000 * i, Teacher, Teacher, Teacher);
            return builder.Post("custodian", 3, HomeRule.ThisSchool, halfDays: 0).Build() with { Waves = [wave] };
        }
        // In half of the seasons somebody is ill, and then everybody whom the wave reaches is.
        int[] county = Empty(Plan(new IllnessWavePlan(UnitLevel.County, 0.3, new Constant(14), 1)));
        Assert.Equal([0, 30], county.Distinct().Order());
        int[] half = Empty(Plan(new IllnessWavePlan(UnitLevel.County, 0.3, new Constant(14), 1, Spread: 0.5)));
        Assert.All(half, empty => Assert.True(empty % 3 == 0));
        Assert.Contains(half, empty => empty is > 0 and < 30);
        int[] school = Empty(Plan(new IllnessWavePlan(UnitLevel.School, 0.1, new Constant(7), 1)));
        Assert.All(school, empty => Assert.True(empty % 3 == 0));
        Assert.True(school.Distinct().Count() > 3);
    }

    [Fact]
    public void The_offices_of_the_season_have_the_same_wave()
    {
        PlanBuilder season = new PlanBuilder().Office(UnitLevel.School, "clerk").Item("report", "clerk", 1, known: At(TestDay, 0), due: At(TestDay, 24));
        SeasonPlan plan = new StaffingBuilder(season).School(0, 0, Teacher).Post("custodian", 1, HomeRule.ThisSchool).Build() with { Waves = [new IllnessWavePlan(UnitLevel.School, 0.3, new Constant(14), 1)] };
        for (uint replication = 0; replication < Replications; replication++)
        {
            bool isThere = Run(plan, replication: replication).Posts[0].Person is not null;
            Assert.Equal(isThere, PlanBuilder.Run(plan, replication: replication)[("S01", "report")].Started < At(TestDay + 1, 0));
        }
    }

    private static PlanBuilder Ill() => new() { Absence = 0.25 };

    private static int[] Empty(SeasonPlan plan) => [.. Enumerable.Range(0, (int)Replications).Select(r => Run(plan, replication: (uint)r).Posts.Count(post => post.Person is null))];

    /// <summary>When somebody was at the first post in the morning, each moment once.</summary>
    private static SimTime[] Arrivals(SeasonPlan plan) =>
        [.. Enumerable.Range(0, (int)Replications).Select(r => Run(plan, replication: (uint)r).Posts[0].Arrived).Distinct().Order()];
}
