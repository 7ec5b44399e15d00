using RolloutSim.Model.Season;
using RolloutSim.Model.Staffing;
using RolloutSim.Model.TestDays;
using RolloutSim.Model.Units;
using RolloutSim.Scenarios;
using RolloutSim.Tests.Models;

namespace RolloutSim.Tests.Scenarios.Staffing;

/// <summary>The section <c>staffing</c>: what it means, what is typical where it says nothing, what is refused.</summary>
public sealed class StaffingSectionTests
{
    private const string People = """
        people:
          centre: ~2
          province: {inspector: ~1 per county}
          county: {liaison: 1, information-officer: 4, exam-group: 2}
          school: {head: 1, information-officer: 1, monitor: 1 not of a tested subject, pe-monitor: 2 PE teachers, custodian: 3, medic: 1 doctor or sent by county health, library: 1}
          sent-by-county: {responsible-inspector: 1, chief-monitor: 1 from another school, external-pe-monitor: 2 PE teachers not of a sample school, helper: 1}
          absent: ~2%
          illness:
            county: {chance: ~2% per week, lasts: ~5..8..14 d, absent: ~12%, reaches: ~60%}
            school: {chance: ~1% per week, lasts: ~3 d, absent: ~25%}

        """;

    private static readonly Plan Typical = Read("staffing: {tested: [mathematics, PE]}\n");

    [Fact]
    public void Posts_are_the_schools_usual_offices_those_with_words_and_those_that_the_county_fills()
    {
        StaffingPlan staffing = Typical.Season.Staffing!;
        Assert.Equal(["head", "information-officer", "monitor", "pe-monitor", "custodian", "medic", "responsible-inspector", "chief-monitor", "external-pe-monitor", "helper"], staffing.Posts.Select(post => post.Name));
        Assert.Equal([1, 1, 1, 2, 3, 1, 1, 1, 2, 1], staffing.Posts.Select(post => post.Count));
        Assert.Equal(["information-officer", "monitor", "pe-monitor", "responsible-inspector", "chief-monitor", "external-pe-monitor"], staffing.Posts.Where(post => post.IsTrained).Select(post => post.Name));
    }

    [Theory]
    [InlineData("head", HomeRule.ThisSchool)]
    [InlineData("monitor", HomeRule.ThisSchool)]
    [InlineData("responsible-inspector", HomeRule.County)]
    [InlineData("chief-monitor", HomeRule.AnotherSchool)]
    [InlineData("external-pe-monitor", HomeRule.NotASampleSchool)]
    [InlineData("helper", HomeRule.County)]
    public void The_words_say_where_people_come_from(string post, HomeRule home) => Assert.Equal(home, Eligible(Typical, post).Home);

    [Fact]
    public void The_words_say_what_people_are()
    {
        ulong pe = Traits.Teacher | Traits.Subject(5), computer = Traits.Teacher | Traits.Subject(8);
        Assert.Equal((Traits.Teacher, Traits.Subject(1) | Traits.Subject(5)), (Eligible(Typical, "monitor").All, Eligible(Typical, "monitor").None));
        Assert.Equal(pe, Eligible(Typical, "pe-monitor").All);
        Assert.Equal(computer, Eligible(Typical, "information-officer").All);
        Assert.Equal(Traits.Teacher, Eligible(Typical, "chief-monitor").All);
        Assert.Equal([(Traits.Doctor, HomeRule.ThisSchool), (Traits.HealthWorker, HomeRule.County)], Post(Typical, "medic").Eligible.Select(way => (way.All, way.Home)));
        Assert.Equal((0UL, Traits.HealthWorker), (Eligible(Typical, "responsible-inspector").All, Eligible(Typical, "responsible-inspector").None));
    }

    [Fact]
    public void Half_days_are_those_in_which_sessions_begin()
    {
        // T has sessions from 09:00 to 10:20 and to 12:00, L one from 10:00 to 11:30 and one of an hour behind it.
        Assert.Equal([HalfDay.Morning(0), HalfDay.Morning(1)], Typical.Season.Staffing!.HalfDays.Select(h => h.Code));
        Assert.Equal(["2021-05-27 07:30 07:30 13:00", "2021-05-28 07:30 07:30 13:00"], Typical.Season.Staffing.HalfDays.Select(h => Say(h)));
        Plan more = Read("staffing: {there-by: {morning: 08:00}}\n", "test: {T: [06:00-07:00 fetching, 09:00-10:20 mathematics, 14:00-18:30 reading], L: [09:00-10:00 PE]}\n");
        Assert.Equal(["2021-05-27 06:00 08:00 13:00", "2021-05-27 13:30 13:30 18:30", "2021-05-28 08:00 08:00 13:00"], more.Season.Staffing!.HalfDays.Select(h => Say(h)));
    }

    [Fact]
    public void A_post_may_be_needed_in_some_half_days_only()
    {
        Plan plan = Read("staffing: {posts: {pe-monitor: {on: [L, T afternoon]}, custodian: {reserves: ~2, trained: yes}}}\n", "test: {T: [09:00-10:20 mathematics, 14:00-15:00 reading], L: [09:00-10:00 PE]}\n");
        Assert.Equal("1 2", string.Join(' ', Post(plan, "pe-monitor").HalfDays));
        Assert.Equal("0 1 2", string.Join(' ', Post(plan, "head").HalfDays));
        Assert.Equal((2, true), (Post(plan, "custodian").Reserves, Post(plan, "custodian").IsTrained));
    }

    [Fact]
    public void Nights_are_watched_from_a_day_to_another()
    {
        Plan plan = Read("staffing: {nights: {watch: ~2, from: ~T-2, to: ~L}}\n");
        PostPlan watch = plan.Season.Staffing!.Posts[^1];
        Assert.Equal(("night-watch", UnitLevel.County, 2), (watch.Name, watch.Level, watch.Count));
        Assert.Equal([HalfDay.Night(0), HalfDay.Night(1), HalfDay.Morning(0), HalfDay.Night(2), HalfDay.Morning(1), HalfDay.Night(3)], plan.Season.Staffing.HalfDays.Select(h => h.Code));
        Assert.Equal("0 1 3 5", string.Join(' ', watch.HalfDays));
        Assert.Equal("2021-05-25 18:00 18:00 06:00", Say(plan.Season.Staffing.HalfDays[0]));
    }

    [Fact]
    public void Schools_lie_in_the_town_or_in_a_township_of_their_own()
    {
        StaffingPlan staffing = Typical.Season.Staffing!;
        Assert.Equal([(2, -1, 0), (3, 0, 14_000), (4, 1, 20_000)], staffing.Workplaces.Select(place => (place.Unit, place.Township, place.Metres)));
        Assert.Equal([("town", 0), ("S2", 20_000)], staffing.Townships.Select(township => (township.Name, township.Metres)));
        StaffingPlan named = Read("staffing: {townships: {jiangtai: [S1, S2]}}\n").Season.Staffing!;
        Assert.Equal([("jiangtai", 14_000)], named.Townships.Select(township => (township.Name, township.Metres)));
    }

    [Fact]
    public void People_that_the_plan_lists_stand_in_the_place_of_made_up_ones()
    {
        Plan plan = Read("staffing: {people: {S2: [head, 2 teachers of mathematics and PE, computer teacher trained, teaching-affairs director, staff], C: [3 inspectors]}}\n");
        ulong maths = Traits.Subject(1), pe = Traits.Subject(5), computer = Traits.Subject(8);
        Assert.Equal(
            [new PersonPlan(Traits.Head), new PersonPlan(Traits.Teacher | maths | pe), new PersonPlan(Traits.Teacher | maths | pe), new PersonPlan(Traits.Teacher | computer, true), new PersonPlan(Traits.Director | Traits.Teacher), new PersonPlan(Traits.OtherStaff)],
            plan.Season.Staffing!.Workplaces[2].People!.Value.AsEnumerable());
        Assert.Equal(3, plan.Season.Staffing.Workplaces[0].People!.Value.Length);
        Assert.Null(plan.Season.Staffing.Workplaces[1].People);
    }

    [Fact]
    public void Training_and_choosing_wait_for_work_items_where_the_plan_has_them()
    {
        Assert.Equal((-1, -1, -1), (Typical.Season.Staffing!.ChosenAfter, Typical.Season.Staffing.Training.After, Typical.Season.Staffing.Training.SchoolsAfter));
        const string Items = """
            preparation:
              drawn: {who: national centre, due: T-59, effort: 4 h}
              rosters: {who: school head, effort: 4 h, after: drawn of the centre}
              county-staff-chosen: {who: county exam-group, effort: 4 h}
              staff-trained: {who: county exam-group, effort: 8 h}
              our-training: {who: school head, effort: 2 h}

            """;
        StaffingPlan usual = Read("staffing: {}\n", Items).Season.Staffing!;
        Assert.Equal((2, 3, -1, 9), (usual.ChosenAfter, usual.Training.After, usual.Training.SchoolsAfter, usual.Training.SeatsPerSchool));
        StaffingPlan own = Read("staffing: {training: {schools-after: our-training, seats: 5 per school, batches: 3}}\n", Items).Season.Staffing!;
        Assert.Equal(new TrainingPlan(3, 5, 3, 4), own.Training);
    }

    [Fact]
    public void Illness_goes_round_counties_and_schools()
    {
        IllnessWavePlan county = Typical.Season.Waves[0], school = Typical.Season.Waves[1];
        Assert.Equal((UnitLevel.County, 0.02, 0.12, 0.6), (county.Level, county.PerWeek, county.Absent, county.Spread));
        Assert.Equal((5.0, 14.0), (Math.Round(county.Days.Least, 9), Math.Round(county.Days.Most, 9)));
        Assert.Equal((UnitLevel.School, 0.01, 0.25, 1.0), (school.Level, school.PerWeek, school.Absent, school.Spread));
    }

    [Theory]
    [InlineData("staffing: {}\n")]
    [InlineData("staffing: {tested: [mathematics, mental health], nights: {watch: ~2, from: ~T-2, to: ~L}, townships: {jiangtai: [S1, S2]}, people: {S2: [head, 3 teachers]}, posts: {custodian: {on: L, reserves: 1}}, borrow: county}\n")]
    public void It_reads_again_from_its_canonical_form_as_the_same_plan(string section)
    {
        Plan plan = Read(section), again = PlanReader.ReadText(plan.ResolvedText, PlanTexts.File);
        PlanAssert.Same(plan, again);
        Assert.Equal(plan.ResolvedText, again.ResolvedText);
        Assert.Equal(StaffingBuilder.Run(plan.Season), StaffingBuilder.Run(again.Season), StaffingReportComparer.Instance);
    }

    [Fact]
    public void Values_that_it_leaves_out_are_assumed_and_those_of_the_staffing_wait_for_nobody()
    {
        Assert.Contains(Typical.Assumptions, a => a is { Path: "staffing.schools.town primary.teachers", Text: "40..60..95", IsDefault: true });
        Assert.DoesNotContain(Typical.Assumptions, a => a.Path.StartsWith("staffing.schools.junior middle", StringComparison.Ordinal)); // the plan has none, and none lends
        Assert.DoesNotContain(Typical.Assumptions, a => a.Path is "staffing.posts.monitor.eligible" or "staffing.tested.1");
        Assert.DoesNotContain(Typical.Later, value => value.Path.StartsWith("people.sent-by-county", StringComparison.Ordinal) || value.Path.StartsWith("people.school", StringComparison.Ordinal));
    }

    [Fact]
    public void A_county_of_made_up_people_mans_most_of_its_posts()
    {
        StaffingReport report = StaffingBuilder.Run(Typical.Season);
        Assert.True(report.People > 300, $"{report.People} people");
        Assert.Equal(2 * 2 * 14, report.Decided); // two schools of 14 posts, two mornings
        Assert.True(report.Posts.Count(post => post.Cause == PostCause.Manned) > 40);
    }

    [Theory]
    [InlineData("staffing: {borrow: townhsip}\n", "staffing.borrow: the value is not understood; expected one of: none, township, county; found 'townhsip'. Did you mean 'township'?")]
    [InlineData("staffing: {tested: [maths]}\n", "staffing.tested.1: unknown subject 'maths'")]
    [InlineData("staffing: {subjects: {Chinese: 50%, PE: 30%}}\n", "staffing.subjects: the shares add up to 80%, not to 100%")]
    [InlineData("staffing: {posts: {custodain: {trained: yes}}}\n", "staffing.posts: there is no post 'custodain' under 'people.school' or 'people.sent-by-county'. Did you mean 'custodian'?")]
    [InlineData("staffing: {posts: {custodian: {on: T+3}}}\n", "staffing.posts.custodian.on.1: this is no test day; found 'T+3'")]
    [InlineData("staffing: {posts: {custodian: {eligible: compter teacher}}}\n", "staffing.posts.custodian.eligible: it is not known who is 'compter teacher'")]
    [InlineData("staffing: {townships: {x: [S1, S3]}}\n", "staffing.townships.x.2: 'S3' is no school of the plan. Did you mean 'S1'?")]
    [InlineData("staffing: {townships: {x: [S1], y: [S1]}}\n", "staffing.townships.y.1: the school 'S1' is in another township already")]
    [InlineData("staffing: {people: {P: [head]}}\n", "staffing.people: 'P' is no school of the plan")]
    [InlineData("staffing: {people: {S1: [3 teachers of maths]}}\n", "staffing.people.S1.1: unknown subject 'maths'")]
    [InlineData("staffing: {chosen: {after: redy}}\n", "staffing.chosen.after: there is no work item 'redy'. Did you mean 'ready'?")]
    [InlineData("staffing: {chosen: {after: rosters}}\n", "staffing.chosen.after: 'rosters' is a work item of the level 'school'")]
    [InlineData("staffing: {chosen: {by: T-300}}\n", "staffing.chosen.by: 31 Jul 2020 lies outside the season; found 'T-300'")]
    [InlineData("staffing: {county: {inspectors: 5..2}}\n", "staffing.county.inspectors: the numbers are not in ascending order")]
    [InlineData("staffing: {travel: 40 kmh}\n", "staffing.travel: the unit 'kmh' does not fit; expected a speed (km/h), as in '40 km/h'; found '40 kmh'. Did you mean '40 km/h'?")]
    [InlineData("staffing: {nights: {watch: 2, from: T-1}}\n", "staffing.nights.to: the key 'to' is missing")]
    [InlineData("staffing: {trainig: {seats: 5 per school}}\n", "unknown key 'trainig'")]
    public void What_is_wrong_is_said(string section, string said) =>
        Assert.Contains(PlanTexts.Refused(PlanTexts.PutInto(PlanTexts.PutInto(PlanTexts.Small, People), section)).Diagnostics, d => d.ToString().Contains(said, StringComparison.Ordinal));

    private static Plan Read(string section, string more = "") => PlanTexts.Read(PlanTexts.PutInto(PlanTexts.PutInto(PlanTexts.PutInto(PlanTexts.Small, People), section), more.Length > 0 ? more : "rollout: 1\n"));

    private static PostPlan Post(Plan plan, string name) => plan.Season.Staffing!.Posts.Single(post => post.Name == name);

    private static Eligibility Eligible(Plan plan, string post) => Assert.Single(Post(plan, post).Eligible);

    private static string Say(HalfDayPlan halfDay)
    {
        DateTimeOffset At(RolloutSim.Model.Kernel.SimTime t) => Typical.Civil.ToCivil(t);
        return $"{At(halfDay.Begins):yyyy-MM-dd HH:mm} {At(halfDay.From):HH:mm} {At(halfDay.To):HH:mm}";
    }

    private sealed class StaffingReportComparer : IEqualityComparer<StaffingReport>
    {
        public static readonly StaffingReportComparer Instance = new();

        public bool Equals(StaffingReport? x, StaffingReport? y) => x!.Posts.SequenceEqual(y!.Posts) && x with { Posts = [] } == y with { Posts = [] };

        public int GetHashCode(StaffingReport obj) => obj.Unit;
    }
}
