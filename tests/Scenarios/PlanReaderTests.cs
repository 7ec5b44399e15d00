using RolloutSim.Model.Kernel;
using RolloutSim.Model.Randomness.Distributions;
using RolloutSim.Model.Season;
using RolloutSim.Model.Units;
using RolloutSim.Scenarios;
using RolloutSim.Scenarios.Texts;

namespace RolloutSim.Tests.Scenarios;

/// <summary>What a good plan means, by values worked out by hand. Pins the meaning of the language; the spelling of bad plans is in BadPlanTests.</summary>
public sealed class PlanReaderTests
{
    private static readonly Plan Small = PlanTexts.Read(PlanTexts.Small);

    [Fact]
    public void A_plan_starts_at_midnight_of_its_first_day_in_China_Standard_Time()
    {
        Assert.Equal(new DateTimeOffset(2021, 3, 1, 0, 0, 0, TimeSpan.FromHours(8)), Small.Civil.ToCivil(SimTime.Zero));
        Assert.Equal("2021-07-02 00:00", Civil(Small.Season.End));
        Assert.Equal(new DateOnly(2021, 5, 27), Small.FirstTestDay);
        Assert.Equal(new DateOnly(2021, 5, 28), Small.LastTestDay);
    }

    [Theory]
    [InlineData("drawn", "2021-03-29 18:00", "2021-03-29 18:00")]
    [InlineData("rosters-reviewed", "2021-04-15 18:00", "2021-04-15 18:00")]
    [InlineData("ready", "2021-05-26 18:00", "2021-05-26 18:00")]
    [InlineData("mailed", "2021-05-28 18:00", "2021-05-29 18:00")] // a Saturday: the last open minute is Friday's
    public void Due_is_the_last_open_minute_of_the_day_or_before(string id, string due, string printed)
    {
        Assert.Equal(due, Civil(Item(Small, id).Due!.Value));
        Assert.Equal(printed, Civil(Item(Small, id).PrintedDue!.Value));
    }

    [Theory]
    [InlineData("2021-02-07", "2021-02-07 18:00")] // a Sunday that is worked, before the Spring Festival
    [InlineData("2021-02-14", "2021-02-10 18:00")] // within the Spring Festival, from the 11th to the 17th
    [InlineData("2021-02-20", "2021-02-20 18:00")] // a Saturday that is worked, after it
    [InlineData("2021-05-08", "2021-05-08 18:00")] // a Saturday that is worked, after Labour Day
    [InlineData("2021-05-05", "2021-04-30 18:00")] // Labour Day, from the 1st to the 5th
    [InlineData("2021-04-25", "2021-04-25 18:00")] // a Sunday that is worked, before it
    public void Due_dates_know_holidays_and_make_up_days(string date, string due)
    {
        Plan plan = PlanTexts.Read(PlanTexts.With("starts: 2021-03-01", "starts: 2021-01-04").Replace("due: T-59", $"due: {date}", StringComparison.Ordinal));
        Assert.Equal(due, Civil(Item(plan, "drawn").Due!.Value, plan));
    }

    [Fact]
    public void A_due_date_on_a_closed_day_is_warned_of_in_both_languages()
    {
        PlanWarning warning = Assert.Single(Small.Warnings);
        Assert.Equal("29 May 2021 is a Saturday and the office is closed: what misses Friday 28 May 2021 18:00 waits for Monday 31 May 2021", warning.Message.In(TextLanguage.English));
        Assert.Equal("2021年5月29日是星期六，机构不办公：错过2021年5月28日（星期五）18:00的，要等到2021年5月31日（星期一）", warning.Message.In(TextLanguage.Chinese));
        Assert.Equal(["closing.mailed.due"], warning.Paths.AsEnumerable());
        Assert.Equal(34, warning.Line);
    }

    [Fact]
    public void Units_hang_below_the_last_one_before_them_that_stands_higher()
    {
        UnitTree units = Small.Season.Units;
        Assert.Equal(["centre", "P", "C", "S1", "S2"], units.All.Select(u => u.Code));
        Assert.Equal([-1, 0, 1, 2, 2], units.All.Select(u => u.Parent));
        Assert.Equal(30, Small.Units[3].Pupils);
        Assert.Equal(SchoolStage.Primary, Small.Units[3].Stage);
        Assert.Equal(14_000, Small.Units[3].DistanceMetres);
        Assert.Equal(100_000_000, Small.Units[3].LineBitsPerSecond);
    }

    [Fact]
    public void A_second_county_takes_the_schools_behind_it()
    {
        Plan plan = PlanTexts.Read(PlanTexts.With("  S2: {level: school, in: C}\n", "  D: {level: county}\n  S2: {level: school}\n  S3: {level: school, in: C}\n"));
        UnitTree units = plan.Season.Units;
        Assert.Equal("D", units[units[units.IndexOf("S2")].Parent].Code);
        Assert.Equal("C", units[units[units.IndexOf("S3")].Parent].Code);
        Assert.Equal("P", units[units[units.IndexOf("D")].Parent].Code);
    }

    [Fact]
    public void Offices_have_their_people()
    {
        Assert.Equal(
            [new OfficePlan(UnitLevel.Nation, "centre", 2, 0), new OfficePlan(UnitLevel.Province, "inspector", 1, 0, UnitLevel.County), new OfficePlan(UnitLevel.County, "liaison", 1, 0),
             new OfficePlan(UnitLevel.County, "information-officer", 4, 0), new OfficePlan(UnitLevel.School, "head", 1, 0)],
            Small.Season.Offices.AsEnumerable());
    }

    [Fact]
    public void Work_items_stand_in_the_order_of_the_season() => Assert.Equal(
        ["drawn", "rosters", "rosters-reviewed", "ready", "mathematics", "adults-questionnaire", "pe-test", "pe-entry", "test", "mailed"],
        Small.Season.WorkItems.Select(i => i.Id));

    [Fact]
    public void A_review_is_a_work_item_of_the_reviewer()
    {
        WorkItemPlan rosters = Item(Small, "rosters"), review = Item(Small, "rosters-reviewed");
        Assert.Equal(new ReviewPlan(2, 0.15, 0.5, 3), rosters.Review);
        Assert.Equal((WorkItemKind.Review, UnitLevel.County, 3), (review.Kind, review.Level, review.Office));
        Assert.Equal(new UniformBetween(600, 3600), review.Effort);
        Assert.Equal("2021-04-01 00:00", Civil(rosters.Known));
        Assert.Null(rosters.Due);
        Assert.Equal(new Triangular(7_200, 18_000, 57_600), rosters.Effort);
        Assert.Equal(rosters.Channel, review.Channel);
    }

    [Fact]
    public void Prerequisites_name_items_of_their_own_level_below_and_above()
    {
        Assert.Equal([new Prerequisite(0)], Item(Small, "rosters").After.AsEnumerable());
        Assert.Equal([new Prerequisite(1), new Prerequisite(0)], Item(Small, "ready").After.AsEnumerable());
        Assert.Equal([new Prerequisite(8, 0.8)], Item(Small, "mailed").After.AsEnumerable());
    }

    [Theory]
    [InlineData("mathematics", "2021-05-27 09:00", "2021-05-27 10:20")]
    [InlineData("adults-questionnaire", "2021-05-27 09:30", "2021-05-27 12:00")] // until done, without a length: the end of the half-day
    [InlineData("pe-test", "2021-05-28 10:00", "2021-05-28 11:30")]
    [InlineData("pe-entry", "2021-05-28 11:30", "2021-05-28 12:30")] // begins when the other ends
    [InlineData("test", "2021-05-27 09:00", "2021-05-28 12:30")] // from the first block to the last
    public void Sessions_run_by_the_clock(string id, string from, string to)
    {
        WorkItemPlan block = Item(Small, id);
        Assert.Equal((WorkItemKind.FixedBlock, UnitLevel.School, Phase.Test, -1), (block.Kind, block.Level, block.Phase, block.Office));
        Assert.Equal((from, to), (Civil(block.From), Civil(block.Due!.Value)));
    }

    [Fact]
    public void A_test_day_without_sessions_lasts_as_long_as_the_office_is_open()
    {
        Plan plan = PlanTexts.Read(PlanTexts.With("  L: [10:00-done ~90 min PE test, ~60 min PE entry after PE test]\n", ""));
        Assert.Equal("2021-05-28 18:00", Civil(Item(plan, "test").Due!.Value));
        Assert.Contains(plan.Assumptions, a => a is { Path: "test.L.test-day-2", Text: "08:30-18:00", IsDefault: true });
    }

    [Fact]
    public void Channels_that_the_plan_does_not_describe_have_usual_delays_which_are_assumed()
    {
        Assert.Equal(
            [("management-system", 600.0), ("sampling-system", 600.0), ("on-site", 30.0), ("other", 30.0), ("mail", 86_400.0)],
            Small.Season.Channels.Select(c => (c.Name, c.Delay.Mean)));
        Assert.Contains(Small.Assumptions, a => a is { Path: "channels.mail", Text: "1 d", IsDefault: true });
        Assert.DoesNotContain(Small.Assumptions, a => a.Path == "channels.management-system");
    }

    [Fact]
    public void Everything_with_a_tilde_is_listed_with_its_line() => Assert.Equal(
        ["4 office-hours 08:30-12:00 14:30-18:00", "11 units.S1.distance 14 km", "14 people.centre 2", "15 people.province.inspector 1 per county", "25 preparation.rosters.effort 2..5..16 h",
         "31 test.T.adults-questionnaire 09:30-done ~150 min", "32 test.L.pe-test 10:00-done ~90 min", "32 test.L.pe-entry 60 min after pe-test"],
        Small.Assumptions.Where(a => !a.IsDefault).Select(a => $"{a.Line} {a.Path} {a.Text}"));

    [Fact]
    public void A_season_without_bounds_starts_14_days_before_its_first_date_and_ends_120_days_after_L()
    {
        Plan plan = PlanTexts.Read(PlanTexts.With("starts: 2021-03-01\nends: 2021-07-01\n", ""));
        Assert.Equal(new DateOnly(2021, 3, 15), plan.Civil.Starts); // T-59 is 29 March
        Assert.Equal(new DateOnly(2021, 9, 25), plan.Ends);
        Assert.Contains(plan.Assumptions, a => a is { Path: "starts", Text: "2021-03-15", IsDefault: true });
    }

    [Fact]
    public void A_year_without_a_holiday_notice_is_warned_of()
    {
        string text = PlanTexts.Small.Replace("2021", "2027", StringComparison.Ordinal);
        PlanWarning warning = PlanTexts.Read(text).Warnings[0];
        Assert.Equal("no holiday notice for 2027 is known: only weekends are closed (assumed)", warning.Message.In(TextLanguage.English));
    }

    [Fact]
    public void Line_ends_of_another_system_and_a_byte_order_mark_change_nothing()
    {
        byte[] bytes = [0xEF, 0xBB, 0xBF, .. System.Text.Encoding.UTF8.GetBytes(PlanTexts.Small.ReplaceLineEndings("\r\n"))];
        Assert.Equal(Small.Sha256, PlanReader.ReadBytes(bytes, PlanTexts.File).Sha256);
    }

    private static WorkItemPlan Item(Plan plan, string id) => plan.Season.WorkItems.Single(i => i.Id == id);

    private static string Civil(SimTime time, Plan? plan = null) =>
        (plan ?? Small).Civil.ToCivil(time).ToString("yyyy-MM-dd HH:mm", System.Globalization.CultureInfo.InvariantCulture);
}
