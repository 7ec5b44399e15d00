using System.Text;
using RolloutSim.Model.Season;
using RolloutSim.Model.Units;
using RolloutSim.Scenarios;
using RolloutSim.Scenarios.Errors;
using RolloutSim.Scenarios.Tables.Importing;
using RolloutSim.Scenarios.Texts;

namespace RolloutSim.Tests.Scenarios.Tables.Importing;

/// <summary>Tables of offices become plans: what they say is said, what they do not say carries a tilde, what cannot be read is refused with its cell.</summary>
public sealed class TableImporterTests
{
    public static TheoryData<string> Tables => [.. OfficeTables.Names];

    [Theory]
    [MemberData(nameof(Tables))]
    public void Every_office_s_table_becomes_a_plan(string table)
    {
        ImportedTable imported = OfficeTables.Import(table);
        Assert.True(imported.WorkItems >= 9);
        Assert.Equal(imported.Plan.Sha256, PlanReader.ReadText(imported.Text, imported.Plan.File).Sha256);
        Assert.Equal(imported.Text, OfficeTables.Import(table).Text);
        Assert.NotEqual(imported.Text, OfficeTables.Import(table, new ImportOptions { Language = TextLanguage.Chinese }).Text);
        // Each guess stands in the plan as a comment, which may be wrapped.
        string comments = string.Concat(imported.Text.Split('\n').Select(l => l.Trim()).Where(l => l.StartsWith('#')).Select(l => l[1..])).Replace(" ", "", StringComparison.Ordinal);
        Assert.All(imported.Notes.Where(n => n.Kind == ImportNoteKind.Guess), note => Assert.Contains(note.Message.ToString().Replace(" ", "", StringComparison.Ordinal), comments, StringComparison.Ordinal));
    }

    [Fact]
    public void A_county_s_list_is_understood()
    {
        Plan plan = OfficeTables.Import("county-list.csv").Plan;
        Assert.Equal((new DateOnly(2021, 5, 27), new DateOnly(2021, 5, 28)), (plan.FirstTestDay, plan.LastTestDay));
        Assert.Equal(1, plan.Season.Units.All.Count(u => u.Level == UnitLevel.County));
        Assert.Equal(20, plan.Season.Units.All.Count(u => u.Level == UnitLevel.School));
        WorkItemPlan rosters = Item(plan, "rosters-submitted"), practice = Item(plan, "practice-done");
        Assert.Equal((UnitLevel.School, "information-officer"), (rosters.Level, plan.Season.Offices[rosters.Office].Name));
        Assert.Equal("接受省级实施工作部署与培训", Item(plan, "provincial-briefing-attended").Name.Zh);
        Assert.Equal("2021-05-14", Due(plan, practice));
        Assert.Equal("questionnaire-system", plan.Season.Channels[practice.Channel].Name);
        Assert.Equal("2021-04-15", Due(plan, Item(plan, "rosters-reviewed")));
        Assert.Equal("2021-05-29", Due(plan, Item(plan, "tools-mailed-back")));
        Assert.Equal("名单、细则", Item(plan, "group-list-submitted").Evidence);
    }

    [Fact]
    public void A_spreadsheet_with_merged_cells_dates_and_two_rows_of_headings_is_understood()
    {
        ImportedTable imported = OfficeTables.Import("county-merged.xlsx");
        Plan plan = imported.Plan;
        Assert.Equal(("任务分解", 4), (imported.Sheet, imported.HeadingRow));
        Assert.Equal(18, plan.Season.Units.All.Count(u => u.Level == UnitLevel.School));
        Assert.Equal((new DateOnly(2023, 5, 24), new DateOnly(2023, 5, 25)), (plan.FirstTestDay, plan.LastTestDay));
        WorkItemPlan rosters = Item(plan, "rosters-submitted");
        Assert.Equal("2023-04-14", Due(plan, rosters)); // merged over two rows, in a format without its year
        Assert.Equal(UnitLevel.School, rosters.Level);
        Assert.Equal("2023-04-14", Due(plan, Item(plan, "rosters-reviewed")));
        Assert.Equal("2023-05-17", Due(plan, Item(plan, "staff-trained")));
        Assert.Equal("2023-05-12", Due(plan, Item(plan, "practice-done")));
        Assert.Contains(imported.Notes, n => n is { Kind: ImportNoteKind.PassedOver, Cell: "A21" });
    }

    [Fact]
    public void A_province_s_table_has_counties_and_a_school_s_has_none()
    {
        Plan province = OfficeTables.Import("province.csv").Plan, school = OfficeTables.Import("school.csv").Plan;
        Assert.Equal(10, province.Season.Units.All.Count(u => u.Level == UnitLevel.County));
        Assert.Equal("2019-03-29", Due(province, Item(province, "rosters-collected")));
        Assert.Equal("2019-05-24", Due(province, Item(province, "tools-mailed-back")));
        Assert.Equal(2, school.Season.Units.Count);
        Assert.Equal("戊县第一小学", school.Units[1].Name.Zh);
    }

    [Fact]
    public void An_English_table_of_another_encoding_is_understood()
    {
        Plan plan = OfficeTables.Import("english-tabs-utf16.csv").Plan;
        WorkItemPlan item = Item(plan, "questionnaire-practice-week");
        Assert.Equal(("Questionnaire practice week", "2022-05-13"), (item.Name.En, Due(plan, item)));
        Assert.Equal("2022-05-25", Due(plan, Item(plan, "tools-received")));
    }

    /// <summary>A column a level, and the month in a column of its own, said once for its rows.</summary>
    [Fact]
    public void Two_columns_of_tasks_are_two_levels()
    {
        Plan plan = OfficeTables.Import("county-two-levels.csv").Plan;
        WorkItemPlan rosters = Item(plan, "rosters-submitted"), reviewed = Item(plan, "rosters-reviewed"), practice = Item(plan, "practice-done");
        Assert.Equal((UnitLevel.School, "2022-04-22"), (rosters.Level, Due(plan, rosters)));
        Assert.Equal((UnitLevel.County, WorkItemKind.Review), (reviewed.Level, reviewed.Kind));
        Assert.Equal((UnitLevel.School, "2022-05-13"), (practice.Level, Due(plan, practice)));
        Assert.Equal("2022-03-10", Due(plan, Item(plan, "county-group-formed")));
        Assert.Equal((new DateOnly(2022, 5, 26), new DateOnly(2022, 5, 27)), (plan.FirstTestDay, plan.LastTestDay));
    }

    [Fact]
    public void Options_come_before_the_table()
    {
        var options = new ImportOptions
        {
            Year = 2022,
            FirstTestDay = new DateOnly(2022, 5, 30),
            LastTestDay = new DateOnly(2022, 5, 31),
            UnitCode = "yi",
            UnitName = "乙县",
            SchoolNames = ["乙县第一小学", "乙县初级中学"],
            SchoolCount = 2,
        };
        Plan plan = OfficeTables.Import("county-list.csv", options).Plan;
        Assert.Equal((options.FirstTestDay, options.LastTestDay), (plan.FirstTestDay, plan.LastTestDay));
        Assert.Equal(["centre", "yi", "school-01", "school-02"], plan.Season.Units.All.Select(u => u.Code));
        Assert.Equal("乙县初级中学", plan.Units[3].Name.Zh);
        Assert.Equal("2022-03-17", Due(plan, Item(plan, "schools-reported")));
    }

    [Theory]
    [InlineData("序号,时间,任务\n1,某日,接收监测工具", 2, 2, "no date")]
    [InlineData("序号,时间,任务\n1,2月30日,接收监测工具", 2, 2, "no such day")]
    [InlineData("序号,时间,任务\n1,15日前,接收监测工具", 2, 2, "no month")]
    [InlineData("序号,时间,任务\n1,5月10日—5月3日,接收监测工具", 2, 2, "lies after the due date")]
    [InlineData("序号,时间,任务\n1,3月1日,", 2, 3, "no task")]
    [InlineData("序号,时间,任务\n", 1, 3, "no task stands under")]
    [InlineData("序号,时间,任务,工作量\n1,3月1日,接收监测工具,很多", 2, 4, "")]
    [InlineData("序号,时间,任务,前置任务\n1,3月1日,接收监测工具,9", 2, 4, "there is no work item '9'")]
    [InlineData("代码,时间,任务\nA B,3月1日,接收监测工具", 2, 1, "")]
    [InlineData("代码,时间,任务\na,3月1日,接收监测工具\na,3月2日,封装监测工具", 3, 1, "stands in two rows")]
    [InlineData("a,b\nc,d", 1, 1, "headings")]
    [InlineData("时间,任务\n3月1日,\"接收", 2, 2, "never closed")]
    [InlineData("时间,任务\n1990年3月1日,召开食堂会\n5月27日,监控测试过程", 2, 1, "outside the season")]
    public void What_cannot_be_read_is_refused_with_its_cell(string table, int row, int column, string problem)
    {
        ScenarioException refused = Assert.Throws<ScenarioException>(() => Import(table, 2021));
        Diagnostic first = refused.Diagnostics[0];
        Assert.Equal(new Place(row, column), first.Place);
        Assert.Contains(problem, first.ToString(), StringComparison.Ordinal);
        Assert.StartsWith($"table.csv:{row}:{column}: ", first.ToString());
    }

    [Fact]
    public void All_mistakes_come_at_once()
    {
        ScenarioException refused = Assert.Throws<ScenarioException>(() => Import("时间,任务\n某日,接收监测工具\n3月1日,召开会议\n2月30日,封装监测工具", 2021));
        Assert.Equal([2, 4], refused.Diagnostics.Select(d => d.Place.Line));
    }

    [Fact]
    public void Without_a_year_nothing_is_assumed() =>
        Assert.Contains("--year", Assert.Throws<ScenarioException>(() => Import("时间,任务\n3月1日,接收监测工具", null)).Message, StringComparison.Ordinal);

    [Fact]
    public void What_is_not_known_gets_a_number_and_keeps_its_name()
    {
        Plan plan = Import("序号,时间,任务,责任人\n7,3月1日,召开食堂管理会,宣传队\n8,3月2日,\"1.粉刷围墙；2.修理操场\",后勤组", 2021).Plan;
        Assert.Equal("召开食堂管理会", Item(plan, "item-07").Name.Zh);
        Assert.Equal("修理操场", Item(plan, "item-08-2").Name.Zh);
        Assert.Contains(plan.Season.Offices, o => o is { Name: "office-1", Level: UnitLevel.County });
    }

    [Fact]
    public void Prerequisites_may_be_numbers_of_rows()
    {
        Plan plan = Import("序号,时间,任务,责任人,前置任务\n1,3月1日,粉刷围墙,样本校校长,\n2,3月2日,验收围墙,后勤组,1", 2021).Plan;
        Prerequisite before = Assert.Single(Item(plan, "item-02").After);
        Assert.Equal("item-01", plan.Season.WorkItems[before.Item].Id);
    }

    [Fact]
    public void A_reviewer_in_a_column_makes_a_review()
    {
        Plan plan = Import("时间,任务,责任人,审核\n4月1日,上报围墙照片,样本校校长,县级联络员", 2021).Plan;
        Assert.Equal(UnitLevel.County, Item(plan, "item-01-reviewed").Level);
    }

    [Fact]
    public void The_day_of_the_week_is_checked()
    {
        ImportedTable imported = Import("时间,任务\n2021年3月10日(周四),接收监测工具", null);
        Assert.Contains(imported.Notes, n => n.Message.Id == MessageId.ImportOtherWeekday);
        Assert.DoesNotContain(Import("时间,任务\n2021年3月10日(周三),接收监测工具", null).Notes, n => n.Message.Id == MessageId.ImportOtherWeekday);
    }

    private static ImportedTable Import(string csv, int? year) => TableImporter.Import(Encoding.UTF8.GetBytes(csv), "table.csv", new ImportOptions { Year = year });

    private static WorkItemPlan Item(Plan plan, string id) => Assert.Single(plan.Season.WorkItems, i => i.Id == id);

    private static string Due(Plan plan, WorkItemPlan item) => plan.Civil.DayOf(item.PrintedDue!.Value).ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
}
