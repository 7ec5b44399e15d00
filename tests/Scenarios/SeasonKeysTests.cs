using System.Globalization;
using RolloutSim.Model.Kernel;
using RolloutSim.Model.Randomness.Distributions;
using RolloutSim.Model.Season;
using RolloutSim.Scenarios;
using RolloutSim.Scenarios.Texts;

namespace RolloutSim.Tests.Scenarios;

/// <summary>What the keys about lag, reminders, closing, cut-offs, overtime, hats, absence, rival work and days mean, by values worked out by hand; and their mistakes.</summary>
public sealed class SeasonKeysTests
{
    private const string Ready = "effort: 8 h";

    [Theory]
    [InlineData("start-lag: ~0..30..80%")]
    [InlineData("start-lag: 50%")]
    public void A_start_lag_is_a_share(string key)
    {
        Distribution lag = Item(PlanTexts.Read(PlanTexts.With(Ready, $"{Ready}, {key}")), "ready").StartLag!;
        Assert.Equal(key.Contains('~', StringComparison.Ordinal) ? new Triangular(0, 0.3, 0.8) : new Constant(0.5), lag);
    }

    [Fact]
    public void A_habit_holds_for_every_dated_work_item_that_says_nothing_else()
    {
        Plan plan = PlanTexts.Read(PlanTexts.With(Ready, $"{Ready}, start-lag: 0%, remind: T-2") + """
            habits: {start-lag: ~10..40%, remind: ~3 d before}
            rival:
              mid-term: {who: school head, due: T-20, effort: 20 h}

            """);
        Assert.Equal(new UniformBetween(0.1, 0.4), Item(plan, "drawn").StartLag);
        Assert.Equal("2021-03-26 08:30", Civil(plan, Item(plan, "drawn").RemindedAt)); // T-59 is 29 March
        Assert.Null(Item(plan, "ready").StartLag); // 0%: at once
        Assert.Equal("2021-05-25 08:30", Civil(plan, Item(plan, "ready").RemindedAt));
        Assert.Null(Item(plan, "rosters").StartLag); // no date
        Assert.Null(Item(plan, "mid-term").StartLag); // habits are the season's
        Assert.Null(Item(plan, "mid-term").RemindedAt);
    }

    [Theory]
    [InlineData("at due", "2021-05-26 18:00")]
    [InlineData("+2 d", "2021-05-28 18:00")]
    [InlineData("L+1", "2021-05-29 18:00")] // a Saturday: a system shuts then too
    public void A_system_shuts_at_the_end_of_a_days_office_hours(string closes, string at)
    {
        WorkItemPlan ready = Item(PlanTexts.Read(PlanTexts.With(Ready, $"{Ready}, closes: {closes}, extension: {{who: province inspector, effort: 30 min}}")), "ready");
        Assert.Equal(at, Civil(PlanTexts.Read(PlanTexts.Small), ready.ClosesAt));
        Assert.Equal(new ExtensionPlan(1, new Constant(1800)), ready.Extension);
    }

    [Fact]
    public void A_join_goes_on_without_the_missing_at_its_cut_off()
    {
        Plan plan = PlanTexts.Read(PlanTexts.With("[rosters of all schools,", "[rosters of 80% of all schools until ~T-40,"));
        Assert.Equal((0.8, "2021-04-17 18:00"), (Item(plan, "ready").After[0].Share, Civil(plan, Item(plan, "ready").After[0].CutOff)));
        Assert.Contains(plan.Assumptions, a => a is { Path: "preparation.ready.after.1", Text: "rosters of 80% of all schools until ~T-40" });
        PlanAssert.Same(plan, PlanTexts.Read(plan.ResolvedText));
    }

    [Fact]
    public void An_office_has_hours_and_overtime_of_its_own()
    {
        Plan plan = PlanTexts.Read(PlanTexts.With("information-officer: 4", "information-officer: {persons: 4, hours: ~08:00-12:00 14:00-17:00, overtime: ~2 h}").Replace("liaison: 1,", "liaison: {persons: 1, overtime: 90 min},", StringComparison.Ordinal)
            .Replace(Ready, $"{Ready}, overtime-from: T-3", StringComparison.Ordinal));
        OfficePlan officer = plan.Season.Offices.Single(o => o.Name == "information-officer"), liaison = plan.Season.Offices.Single(o => o.Name == "liaison");
        Assert.Equal((4, 2, 3), (officer.Persons, officer.Hours, officer.Overtime));
        Assert.Equal((1, 0, 1), (liaison.Persons, liaison.Hours, liaison.Overtime));
        Assert.Equal([(8 * 60, 12 * 60), (14 * 60, 19 * 60)], plan.Season.Hours[3].Stretches.Take(2).Select(s => (Minutes(s.From), Minutes(s.To)))); // 1 March is a Monday
        Assert.Equal("2021-04-15 17:00", Civil(plan, Item(plan, "rosters-reviewed").Due)); // its own closing time
        Assert.Equal("2021-04-15 00:00", Civil(plan, Item(plan, "rosters-reviewed").OvertimeFrom)); // the due day
        Assert.Equal("2021-05-24 00:00", Civil(plan, Item(plan, "ready").OvertimeFrom));
        Assert.Null(Item(plan, "drawn").OvertimeFrom);
        PlanAssert.Same(plan, PlanTexts.Read(plan.ResolvedText));
    }

    [Fact]
    public void One_person_may_sit_in_several_offices()
    {
        Plan plan = PlanTexts.Read(PlanTexts.With("  school: {head: 1}", "  school: {head: 1}\n  hats: {county information-officer: [[liaison], []]}\n  absent: ~2%"));
        Assert.Equal(["3: 2", "3: "], plan.Season.Hats.Select(h => $"{h.Office}: {string.Join(' ', h.Others)}"));
        Assert.Equal(0.02, plan.Season.Absence);
    }

    [Fact]
    public void Rival_work_stands_behind_the_seasons_and_counts_in_no_goal()
    {
        Plan plan = PlanTexts.Read(PlanTexts.Small + "rival:\n  mid-term: {who: school head, due: T-20, effort: 20 h}\ngoals: [P(all dated work items on time) >= 80%]\n");
        Assert.Equal("mid-term", plan.Season.WorkItems[^1].Id);
        Assert.True(plan.Season.WorkItems[^1].IsRival);
        Assert.Equal(["drawn", "rosters-reviewed", "ready", "mailed"], ((RolloutSim.Scenarios.Goals.OnTimeGoal)plan.Goals[0]).Items.Select(i => plan.Season.WorkItems[i].Id));
    }

    [Fact]
    public void A_plan_has_days_of_its_own()
    {
        Plan plan = PlanTexts.Read(PlanTexts.With("calendar: china", "calendar: {days: china, extra-working-day: 2021-05-29, extra-closed-day: [2021-05-26]}"));
        Assert.Equal("2021-05-29 18:00", Civil(plan, Item(plan, "mailed").Due));
        Assert.Equal("2021-05-25 18:00", Civil(plan, Item(plan, "ready").Due));
        Assert.Equal("26 May 2021 is a Wednesday (closed by the plan) and the office is closed: what misses Tuesday 25 May 2021 18:00 waits for Thursday 27 May 2021", Assert.Single(plan.Warnings).Message.In(TextLanguage.English));
    }

    [Fact]
    public void Terms_close_the_offices_of_schools_only()
    {
        string text = PlanTexts.With("calendar: china", "calendar: {days: china, terms: ~typical}").Replace("ends: 2021-07-01", "ends: 2021-09-10", StringComparison.Ordinal);
        Plan plan = PlanTexts.Read(text + "  lists: {who: school head, due: 2021-07-20, effort: 2 h}\n  sums: {who: county liaison, due: 2021-07-20, effort: 2 h}\n");
        Assert.Equal("2021-07-09 18:00", Civil(plan, Item(plan, "lists").Due));
        Assert.Equal("2021-07-20 18:00", Civil(plan, Item(plan, "sums").Due));
        Assert.Contains(plan.Warnings, w => w.Message.In(TextLanguage.English) == "20 Jul 2021 is a Tuesday in the school holiday (summer holiday) and the office is closed: what misses Friday 9 Jul 2021 18:00 waits for Wednesday 1 Sep 2021");
        Assert.DoesNotContain(plan.Warnings, w => w.Message.Id == MessageId.NoTerms);
    }

    [Fact]
    public void Hats_beyond_an_offices_people_are_left_out_with_a_warning()
    {
        const string Hats = "  school: {head: 1}\n  hats: {county liaison: [[information-officer]], county information-officer: [[liaison], [liaison]]}";
        string Worn(Plan plan) => string.Join("; ", plan.Season.Hats.Select(h => $"{plan.Season.Offices[h.Office].Name}: {string.Join(' ', h.Others.Select(o => plan.Season.Offices[o].Name))}"));
        Plan plan = PlanTexts.Read(PlanTexts.With("  school: {head: 1}", Hats)), fewer = PlanReader.ReadText(PlanTexts.With("  school: {head: 1}", Hats), PlanTexts.File, [new("people.county.information-officer", "1"), new("people.county.liaison", "2")]);
        Assert.Equal("liaison: information-officer; information-officer: ; information-officer: ", Worn(plan));
        Assert.Equal("'county liaison' has 1 people and more hats: those beyond are left out", plan.Warnings.Single(w => w.Message.Id == MessageId.TooManyHats).Message.ToString());
        Assert.Equal("liaison: ; information-officer: liaison", Worn(fewer));
        PlanAssert.Same(fewer, PlanTexts.Read(fewer.ResolvedText));
    }

    [Theory]
    [InlineData(Ready, "effort: 8 h, start-lag: 3 h", "29:77: preparation.ready.start-lag: the unit 'h' does not fit; expected a share (%), as in '15%'; found '3 h'")]
    [InlineData(Ready, "effort: 8 h, start-lag: 300%", "29:77: preparation.ready.start-lag: the value is too large; expected a share (%), as in '15%'; found '300%'")]
    [InlineData("effort: ~2..5..16 h", "effort: ~2..5..16 h\n    start-lag: 30%", "26:16: preparation.rosters.start-lag: this is counted from a due date, and the work item has none; found '30%'")]
    [InlineData(Ready, "effort: 8 h, remind: 3 days before", "29:74: preparation.ready.remind: the value is not understood; expected a reminder, as in '3 d before' or 'T-45'; found '3 days before'. Did you mean '3 d before'?")]
    [InlineData(Ready, "effort: 8 h, remind: T", "29:74: preparation.ready.remind: 27 May 2021 lies after the due date 26 May 2021; found 'T'")]
    [InlineData(Ready, "effort: 8 h, closes: later", "29:74: preparation.ready.closes: the value is not understood; expected when the system shuts, as in 'at due', '+2 d' or 'T-40'; found 'later'")]
    [InlineData(Ready, "effort: 8 h, closes: at due", "29:74: preparation.ready.closes: the system shuts, and nobody can grant an extension: add 'extension'; found 'at due'")]
    [InlineData(Ready, "effort: 8 h, closes: T-3, extension: {who: province inspector, effort: 1 h}", "29:74: preparation.ready.closes: the system shuts before the due date 26 May 2021; found 'T-3'")]
    [InlineData(Ready, "effort: 8 h, extension: {who: province inspector, effort: 1 h}", "29:77: preparation.ready.extension: an extension is for a system that shuts: add 'closes'")]
    [InlineData(Ready, "effort: 8 h, closes: at due, extension: {who: county liaison, effort: 1 h}", "29:99: preparation.ready.extension.who: an extension is granted on a level above; found 'county liaison'")]
    [InlineData(Ready, "effort: 8 h, overtime-from: T-3", "29:81: preparation.ready.overtime-from: 'county liaison' works no overtime: add 'overtime' under 'people'; found 'T-3'")]
    [InlineData("[rosters of all schools", "[rosters of all schools until May", "29:74: preparation.ready.after.1: this is no date; expected a date, as in 'T-42', 'L+1' or '2021-05-27'; found 'rosters of all schools until May'")]
    [InlineData("liaison: 1", "liaison: {persons: 1, overtime: 7 h}", "16:44: people.county.liaison.overtime: the overtime runs past midnight; found '7 h'")]
    [InlineData("liaison: 1", "liaison: {overtime: 2 h}", "16:21: people.county.liaison.persons: the key 'persons' is missing")]
    [InlineData("  school: {head: 1}", "  school: {head: 1}\n  hats: {county laison: [information-officer]}", "18:10: people.hats.county laison: nobody is 'county laison'; expected an office that stands under 'people.county'. Did you mean 'county liaison'?")]
    [InlineData("  school: {head: 1}", "  school: {head: 1}\n  hats: {county liaison: [information-oficer]}", "18:27: people.hats.county liaison.1: nobody is 'county information-oficer'; expected one of: liaison, information-officer. Did you mean 'information-officer'?")]
    [InlineData("  school: {head: 1}", "  school: {head: 1}\n  hats: {county liaison: [liaison]}", "18:27: people.hats.county liaison.1: this person sits there already; found 'liaison'")]
    [InlineData("  school: {head: 1}", "  school: {head: 1}\n  absent: 100%", "18:11: people.absent: the value is out of range; expected a share from 0% to 99%; found '100%'")]
    [InlineData("  school: {head: 1}", "  school: {head: 1, monitor: 1 not of a tested subjct}", "17:30: people.school.monitor: it is not known who is 'not of a tested subjct'; expected one of: head, heads, deputy head, deputy heads, teaching-affairs director, teaching-affairs directors, teacher, teachers, PE teacher, PE teachers, computer teacher, computer teachers, music teacher, music teachers, doctor, doctors, guard, guards, inspector, inspectors, officer, officers, health worker, health workers, staff, not of a tested subject, of this school, from another school, not of a sample school, sent by the county, sent by county health, trained, of mathematics, not of music; found '1 not of a tested subjct'. Did you mean '1 not of a tested subject'?")]
    [InlineData("calendar: china", "calendar: {days: china, extra-working-day: 2021-05-29, extra-closed-day: L+1}", "3:74: calendar.extra-closed-day.1: 29 May 2021 is said to be worked and to be closed; found 'L+1'")]
    [InlineData("calendar: china", "calendar: {days: china, extra-working-day: 2022-05-29}", "3:44: calendar.extra-working-day.1: 29 May 2022 lies outside the season; expected a day from 1 Mar 2021 to 1 Jul 2021; found '2022-05-29'")]
    [InlineData("calendar: china", "calendar: {days: china, terms: typcal}", "3:32: calendar.terms: unknown calendar; expected one of: typical; found 'typcal'. Did you mean 'typical'?")]
    [InlineData("closing:\n", "goals: [P(maild on time) >= 95%]\nclosing:\n", "33:9: goals.1: there is no work item 'maild'; found 'P(maild on time) >= 95%'. Did you mean 'P(mailed on time) >= 95%'?")]
    [InlineData("closing:\n", "goals: [P(rosters of all schools on time) >= 95%]\nclosing:\n", "33:9: goals.1: 'rosters' has no due date that a goal could ask for; found 'P(rosters of all schools on time) >= 95%'")]
    [InlineData("closing:\n", "goals: [P(mailed of all schools on time) >= 95%]\nclosing:\n", "33:9: goals.1: 'mailed' is a work item of the level 'county'; found 'P(mailed of all schools on time) >= 95%'")]
    [InlineData("closing:\n", "goals: [P(all dated school work items on time) >= 95%]\nclosing:\n", "33:9: goals.1: no work item has a due date that this could ask for; found 'P(all dated school work items on time) >= 95%'")]
    [InlineData("closing:\n", "goals: [P(mailed on time) >= 120%]\nclosing:\n", "33:9: goals.1: the value is out of range; expected a share from 0% to 100%; found 'P(mailed on time) >= 120%'")]
    [InlineData("closing:\n", "goals: [page.p95 <= 3 km]\nclosing:\n", "33:9: goals.1: the unit 'km' does not fit; expected a length of time (s, ms, min, h, d), as in '10 min'; found 'page.p95 <= 3 km'")]
    [InlineData("closing:\n", "goals: [as soon as can be]\nclosing:\n", "33:9: goals.1: this is no goal; expected a goal, as in 'P(rosters-submitted of all schools on time) >= 95%', 'P(all dated county work items on time) >= 80%', 'P(tools at all schools by 08:00) >= 95%' or 'page.p95 <= 3 s'; found 'as soon as can be'")]
    [InlineData("closing:\n", "questionnaire: {page: {think: long}}\nclosing:\n", "33:31: questionnaire.page.think: the value is not understood; expected a length of time (s, ms, min, h, d), as in '10 min'; found 'long'")]
    [InlineData("closing:\n", "questionnaire: {pages: {head: 3.5}}\nclosing:\n", "33:31: questionnaire.pages.head: this is no whole number; expected a whole number from 0 to 1000000; found '3.5'")]
    [InlineData("closing:\n", "incidents: {power-cut: {level: 4, chance: 1% per school}}\nclosing:\n", "33:32: incidents.power-cut.level: the value is out of range; expected a whole number from 1 to 3; found '4'")]
    [InlineData("closing:\n", "incidents: {power-cut: {level: 2, chance: 1%}}\nclosing:\n", "33:43: incidents.power-cut.chance: it is not said how often the chance is taken; expected a share and one of: per school and day, county and day, province and day, group and day, post and day, pupil and day, school, county, package, pupil, session; found '1%'")]
    [InlineData("closing:\n", "rival:\n  drawn: {who: school head, effort: 1 h}\nclosing:\n", "34:3: rival.drawn: the name 'drawn' already stands in line 21")]
    [InlineData("closing:\n", "levers: {more: {set: {people.county.laison: 2}}}\nclosing:\n", "33:23: people.county.laison: with the lever 'more': the path leads nowhere at 'laison'; expected one of: liaison, information-officer. Did you mean 'people.county.liaison'?")]
    [InlineData("closing:\n", "levers: {more: {set: {people.county.liaison: none}}}\nclosing:\n", "33:46: people.county.liaison: with the lever 'more': this is no whole number; expected a whole number from 1 to 10000, as in '4', or '1 per county'; found 'none'")]
    [InlineData("closing:\n", "levers: {more: {costs: 800 yuan}}\nclosing:\n", "33:16: levers.more.set: the key 'set' is missing")]
    [InlineData("closing:\n", "levers: {more: {set: {people.county.liaison: 2}, costs: 800 dollars}}\nclosing:\n", "33:57: levers.more.costs: the unit 'dollars' does not fit; expected an amount (yuan), as in '800 yuan'; found '800 dollars'")]
    public void Says_where_and_what(string old, string now, string expected)
    {
        var refused = PlanTexts.Refused(PlanTexts.With(old, now));
        Assert.Equal($"{PlanTexts.File}:{expected}", refused.Diagnostics[0].Format(TextLanguage.English));
        Assert.Equal(1, refused.Total);
        Assert.NotEqual(refused.Diagnostics[0].Format(TextLanguage.English), refused.Diagnostics[0].Format(TextLanguage.Chinese));
    }

    private static WorkItemPlan Item(Plan plan, string id) => plan.Season.WorkItems.Single(i => i.Id == id);

    private static int Minutes(SimTime time) => (int)(time.Microseconds / 60_000_000);

    private static string Civil(Plan plan, SimTime? time) => plan.Civil.ToCivil(time!.Value).ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);
}
