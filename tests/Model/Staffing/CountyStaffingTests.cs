using RolloutSim.Model.Kernel;
using RolloutSim.Model.Randomness;
using RolloutSim.Model.Season;
using RolloutSim.Model.Staffing;
using RolloutSim.Model.TestDays;
using RolloutSim.Model.Units;
using RolloutSim.Tests.Models;
using static RolloutSim.Tests.Models.StaffingBuilder;

namespace RolloutSim.Tests.Model.Staffing;

/// <summary>Who stands at which post, in counties small enough to be worked out by hand; that a matching is the least is pinned elsewhere.</summary>
public sealed class CountyStaffingTests
{
    [Fact]
    public void Posts_are_held_by_people_of_the_school_that_has_them()
    {
        SeasonPlan plan = new StaffingBuilder().School(0, 0, Teacher, Computer).School(1, 9_000, Computer, Teacher)
            .Post("information-officer", 1, HomeRule.ThisSchool, Computer).Post("custodian", 1, HomeRule.ThisSchool).Build();
        Assert.Equal(["S01/1", "S01/0", "S02/0", "S02/1"], Morning(plan));
    }

    [Fact]
    public void Without_the_only_computer_teacher_that_post_is_empty_because_nobody_is_eligible()
    {
        // The same luck: only what needs the teacher changes.
        SeasonPlan With(params ulong[] people) => new StaffingBuilder().School(0, 0, people).School(1, 9_000, Computer, Teacher)
            .Post("information-officer", 1, HomeRule.ThisSchool, Computer).Post("custodian", 1, HomeRule.ThisSchool).Build();
        Assert.Equal(["S01/1", "S01/0", "S02/0", "S02/1"], Morning(With(Teacher, Computer)));
        Assert.Equal(["NobodyEligible", "S01/0", "S02/0", "S02/1"], Morning(With(Teacher)));
    }

    [Fact]
    public void A_teacher_who_could_hold_six_posts_holds_one()
    {
        StaffingBuilder builder = new StaffingBuilder().School(0, 30_000, Computer | Pe | Traits.Doctor | Traits.Guard | Director);
        foreach ((string post, ulong traits) in new[] { ("information-officer", Computer), ("pe-monitor", Pe), ("medic", Doctor), ("guard", Traits.Guard), ("timekeeper", Director), ("custodian", 0UL) })
            builder.Post(post, 1, HomeRule.ThisSchool, traits);
        SeasonPlan plan = builder.Build();
        Assert.Equal(["S01/0", .. Enumerable.Repeat("TakenElsewhere", 5)], Morning(plan));
    }

    [Fact]
    public void Who_holds_one_post_in_the_morning_may_hold_another_in_the_afternoon()
    {
        SeasonPlan plan = new StaffingBuilder().School(0, 0, Computer | Pe)
            .Post("information-officer", 1, HomeRule.ThisSchool, Computer, halfDays: 0).Post("pe-monitor", 1, HomeRule.ThisSchool, Pe, halfDays: 1).Build();
        StaffingReport report = Run(plan);
        Assert.Equal([(0, "S01/0"), (1, "S01/0")], report.Posts.Select(post => (post.HalfDay, Say(plan, post))));
    }

    [Theory]
    [InlineData(BorrowRule.None, "TakenElsewhere")]
    [InlineData(BorrowRule.Township, "S02")]
    [InlineData(BorrowRule.County, "S02")]
    public void A_school_short_of_people_borrows_some(BorrowRule rule, string second)
    {
        SeasonPlan plan = new StaffingBuilder { Borrow = rule }.School(0, 20_000, Teacher).School(0, 25_000, Teacher, Teacher, Teacher).School(1, 21_000, Teacher, Teacher, Teacher)
            .Post("custodian", 2, HomeRule.ThisSchool).Build();
        string[] custodians = Morning(plan);
        Assert.Equal("S01/0", custodians[0]);
        Assert.StartsWith(second, custodians[1], StringComparison.Ordinal);
    }

    [Fact]
    public void Another_township_lends_nobody()
    {
        SeasonPlan plan = new StaffingBuilder().School(0, 20_000).School(1, 21_000, Teacher, Teacher).Post("custodian", 1, HomeRule.ThisSchool).Build();
        Assert.Equal(["NobodyEligible", "S02/0"], Morning(plan));
    }

    [Fact]
    public void Nobody_lends_a_head()
    {
        SeasonPlan plan = new StaffingBuilder { Borrow = BorrowRule.County }.School(0, 0, Teacher).School(0, 1_000, Head, Head).Post("head", 1, HomeRule.ThisSchool, Head).Build();
        Assert.Equal(["NobodyEligible", "S02/0"], Morning(plan));
    }

    [Fact]
    public void A_chief_monitor_comes_from_another_school_the_nearest_that_can_be()
    {
        SeasonPlan plan = new StaffingBuilder().School(0, 0, Director, Director).School(0, 1_000, Teacher).School(1, 30_000, Director, Director)
            .Post("chief-monitor", 1, HomeRule.AnotherSchool, Director).Build();
        string[] chosen = Morning(plan);
        Assert.Equal("S01", chosen[1][..3]);
        Assert.Equal("S01", chosen[2][..3]);
        Assert.Equal("S03", chosen[0][..3]);
    }

    [Fact]
    public void From_outside_the_sample_means_a_school_that_the_plan_does_not_list()
    {
        SeasonPlan plan = new StaffingBuilder().School(0, 0, Pe, Pe).School(0, 500, Pe).Others(0, CountRange.Exactly(1), CountRange.Exactly(1), Pe)
            .Post("external-pe-monitor", 1, HomeRule.NotASampleSchool, Pe).Build();
        Assert.Equal(["other/0", "TakenElsewhere"], Morning(plan).Order(StringComparer.Ordinal).Reverse());
    }

    [Fact]
    public void A_medic_is_the_schools_own_doctor_or_sent_by_county_health()
    {
        SeasonPlan plan = new StaffingBuilder().County(Traits.HealthWorker, Traits.Inspector).School(0, 0, Doctor, Teacher).School(0, 0, Teacher).School(0, 0, Teacher)
            .Post("medic", 1, HomeRule.ThisSchool, Doctor).Or(HomeRule.County, Traits.HealthWorker).Build();
        string[] medics = Morning(plan);
        Assert.Equal("S01/0", medics[0]);
        Assert.Equal(["C/0", "TakenElsewhere"], medics.Skip(1).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Posts_that_the_plans_hats_join_are_held_by_one_person()
    {
        PlanBuilder season = new PlanBuilder().Office(UnitLevel.School, "information-officer").Office(UnitLevel.School, "timekeeper").Hat("information-officer", "timekeeper");
        SeasonPlan plan = new StaffingBuilder(season).School(0, 0, Teacher, Computer)
            .Post("information-officer", 1, HomeRule.ThisSchool, Computer).Post("timekeeper", 1, HomeRule.ThisSchool).Build();
        Assert.Equal(["S01/1", "S01/1"], Morning(plan));
    }

    [Fact]
    public void Who_watches_at_night_rests_by_day_while_there_are_others()
    {
        SeasonPlan plan = new StaffingBuilder { HalfDays = [HalfDay.Night(0), HalfDay.Morning(0)] }.County(Traits.Officer, Traits.Officer).School(0, 0)
            .Post("night-watch", 1, HomeRule.County, level: UnitLevel.County).Post("responsible-inspector", 1, HomeRule.County).Build();
        StaffingReport report = Run(plan);
        Assert.Equal(["C/0", "C/1"], report.Posts.Select(post => Say(plan, post)));
    }

    [Fact]
    public void Training_has_seats_and_the_trained_go_first()
    {
        // Two seats for three who are chosen; of two schools that need one more, the second has a trained one to lend.
        PlanBuilder season = new PlanBuilder().Office(UnitLevel.County, "exam-group").Item("staff-trained", "exam-group", 8);
        SeasonPlan plan = new StaffingBuilder(season) { Training = new TrainingPlan(0, 1, 1, -1) }.School(0, 0, Teacher).School(1, 0, Teacher)
            .Post("custodian", 1, HomeRule.ThisSchool).Post("guard", 1, HomeRule.ThisSchool, isTrained: false).Build();
        Assert.Equal([true, true], Run(plan).Posts.Where(post => post.Person is not null && post.HalfDay == 0).Select(post => post.Person!.IsTrained));
        SeasonPlan narrow = plan with { Staffing = plan.Staffing! with { Training = new TrainingPlan(0, 0, 1, -1) } };
        StaffingReport none = Run(narrow);
        Assert.Equal(4, none.Untrained); // two posts, morning and afternoon
    }

    [Fact]
    public void A_school_trains_its_own_people()
    {
        PlanBuilder season = new PlanBuilder().Office(UnitLevel.County, "exam-group").Office(UnitLevel.School, "head").Item("staff-trained", "exam-group", 8).Item("school-staff-trained", "head", 3);
        SeasonPlan plan = new StaffingBuilder(season) { Training = new TrainingPlan(0, 0, 1, 1) }.School(0, 0, Teacher).Post("custodian", 1, HomeRule.ThisSchool).Build();
        Assert.Equal(0, Run(plan).Untrained);
    }

    [Fact]
    public void Nobody_stands_at_two_posts_whatever_the_luck()
    {
        SeasonPlan plan = Busy(absence: 0.15);
        for (uint replication = 0; replication < 20; replication++)
        {
            StaffingReport report = Run(plan, replication: replication); // which checks after every event
            Assert.All(report.Posts.Where(post => post.Person is not null).GroupBy(post => (post.HalfDay, post.Person!.Key)), group => Assert.Single(group));
        }
    }

    [Fact]
    public void Every_way_to_run_it_comes_to_one_digest()
    {
        SimModel model = SeasonModel.Make(Busy(absence: 0.15));
        var key = new ReplicationKey(3, 4);
        string expected = Runs.Digest(Runs.Sequential(model, key));
        Partition bySchool = Partition.ByUnit(model, UnitLevel.School);
        Assert.Equal(expected, Runs.Digest(Runs.Parallel(model, key, bySchool, 2)));
        Assert.Equal(expected, Runs.Digest(Runs.Sequential(model, key, bySchool, new RandomCuts(7))));
        Assert.Equal(expected, Runs.Digest(Runs.SnapshottedEveryWindow(model, key, Partition.Single(model), bySchool)));
    }

    [Fact]
    public void A_school_more_in_another_township_moves_nobody()
    {
        StaffingBuilder Two() => new StaffingBuilder(new PlanBuilder { Absence = 0.2 }).School(0, 5_000, Teacher, Teacher, Teacher).School(1, 9_000, Teacher, Teacher).Post("custodian", 1, HomeRule.ThisSchool);
        SeasonPlan two = Two().Build(), three = Two().School(2, 12_000, Teacher).Build();
        for (uint replication = 0; replication < 10; replication++)
            Assert.Equal(Run(two, replication: replication).Posts, Run(three, replication: replication).Posts.Where(post => post.Unit < 5));
    }

    [Fact]
    public void What_it_tells_is_read_again_as_it_was()
    {
        StaffingReport report = Run(Busy(absence: 0.3));
        var writer = new SnapshotWriter();
        report.Write(writer);
        StaffingReport read = StaffingReport.Read(new SnapshotReader(writer.ToArray()));
        Assert.Equal(report.Posts.AsEnumerable(), read.Posts);
        Assert.Equal(report with { Posts = [] }, read with { Posts = [] });
        Assert.All(report.InBrief().Posts, post => Assert.True(post.IsSubstitute || post.Cause != PostCause.Manned));
    }

    [Fact]
    public void People_of_other_schools_are_left_out_only_where_they_could_not_be_the_cheaper()
    {
        SeasonPlan plan = Busy(absence: 0);
        var posts = new CountyPosts(new SeasonIndex(plan), 2, plan.Staffing!.Workplaces, new PostSeats(plan));
        int[] before = [.. Enumerable.Repeat(-1, posts.Positions.Length)];
        for (uint replication = 0; replication < 50; replication++)
        {
            var roster = new Roster(posts, new ReplicationKey(1, replication));
            foreach (int halfDay in posts.Sets)
            {
                long Cost(bool isWhole)
                {
                    var assigner = new Assigner(posts, roster);
                    assigner.Begin();
                    return assigner.Assign(posts.HalfDays[halfDay], [], before, [], new int[before.Length], isWhole).Cost;
                }
                Assert.Equal(Cost(isWhole: true), Cost(isWhole: false));
            }
        }
    }

    /// <summary>Six schools with more posts than people, reserves and nights.</summary>
    private static SeasonPlan Busy(double absence)
    {
        StaffingBuilder builder = new StaffingBuilder(new PlanBuilder { Absence = absence }) { HalfDays = [HalfDay.Night(0), HalfDay.Morning(0), HalfDay.Afternoon(0), HalfDay.Night(1), HalfDay.Morning(1)], ToldBefore = 0.5 }
            .County(Traits.Officer, Traits.Officer, Traits.Inspector, Traits.Officer, Traits.HealthWorker);
        for (int i = 0; i < 6; i++) builder.School(i / 2, 4_000 * i, Head, Teacher, Teacher, i % 2 == 0 ? Computer : Pe, Computer | Pe);
        return builder.Others(0, CountRange.Exactly(2), new CountRange(1, 2, 4), Director).Others(1, CountRange.Exactly(1), new CountRange(0, null, 3), Pe)
            .Post("head", 1, HomeRule.ThisSchool, Head).Post("information-officer", 1, HomeRule.ThisSchool, Computer).Post("custodian", 2, HomeRule.ThisSchool)
            .Post("responsible-inspector", 1, HomeRule.County).Post("chief-monitor", 1, HomeRule.NotASampleSchool, Director, reserves: 1).Post("pe-monitor", 1, HomeRule.ThisSchool, Pe, halfDays: 4)
            .Post("night-watch", 1, HomeRule.County, level: UnitLevel.County).Build();
    }

    private static string[] Morning(SeasonPlan plan)
    {
        StaffingReport report = Run(plan);
        return [.. report.Posts.Where(post => post.HalfDay == 0).OrderBy(post => post.Unit).ThenBy(post => post.Post).ThenBy(post => post.Ordinal).Select(post => Say(plan, post))];
    }
}
