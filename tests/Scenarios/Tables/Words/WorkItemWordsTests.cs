using System.Collections.Immutable;
using RolloutSim.Model.Season;
using RolloutSim.Scenarios;
using RolloutSim.Scenarios.Tables.Words;

namespace RolloutSim.Tests.Scenarios.Tables.Words;

public sealed class WorkItemWordsTests
{
    [Theory]
    [InlineData("完成属地学校信息上报", "schools-reported")]
    [InlineData("填报全县所有学校基本信息", "schools-reported")]
    [InlineData("完成样本校名单确认", "schools-confirmed")]
    [InlineData("审核样本校提交的测试年级学生与教师信息", "rosters-reviewed")]
    [InlineData("师生信息上报", "rosters-submitted")]
    [InlineData("做好师生基本信息采集和上报工作", "rosters-submitted")]
    [InlineData("完成测试程序与工作规范的统一培训", "staff-trained")]
    [InlineData("开展校长与教师问卷调查系统的填答练习", "practice-done")]
    [InlineData("接收监测工具", "tools-received")]
    [InlineData("完成测试准备工作的问题排查", "readiness-checked")]
    [InlineData("监控测试过程", "test-watched")]
    [InlineData("完成监测工具回邮", "tools-mailed-back")]
    [InlineData("提交县级应急事件报告表", "incidents-reported")]
    [InlineData("审核提交样本校上报的测试生基本信息", "tested-pupils-reviewed")]
    [InlineData("正式监测", "test-held")]
    [InlineData("现场测试", "test-held")]
    [InlineData("Receive the tool packages", "tools-received")]
    public void Work_of_the_field_is_known_by_its_words(string text, string id) => Assert.Equal(id, WorkItemWords.Find(text)?.Id);

    [Theory]
    [InlineData("召开食堂管理会")]
    [InlineData("")]
    [InlineData("x")]
    public void Other_work_is_not(string text) => Assert.Null(WorkItemWords.Find(text));

    /// <summary>The dictionary is only as good as what it finds: of a real county's tasks that it lists, nine of ten by their own name.</summary>
    [Fact]
    public void The_tasks_of_a_real_plan_are_known()
    {
        WorkItemPlan[] items = [.. ShippedPlans.Read("xiji-2021").Season.WorkItems.Where(i => i.Kind != WorkItemKind.FixedBlock && WorkItemWords.Of(i.Id) is not null)];
        string[] missed = [.. items.Where(i => WorkItemWords.Find(i.Name.Zh)?.Id != i.Id).Select(i => i.Id)];
        Assert.True(items.Length >= 20, $"{items.Length}");
        Assert.True(missed.Length * 10 <= items.Length, string.Join(' ', missed));
    }

    [Fact]
    public void What_comes_before_is_known_too()
    {
        foreach (ImmutableArray<string> row in WordTable.Read("work-items"))
        {
            Assert.All(row[7].Split(';', StringSplitOptions.RemoveEmptyEntries).Where(id => id != "test"), id => Assert.NotNull(WorkItemWords.Of(id)));
            if (row[2].Length > 0) Assert.NotNull(WorkItemWords.Of(row[2]));
            Assert.True(EffortText.Parse(row[6]).Fault is null, row[0]);
            Assert.NotNull(OfficeWords.Of(row[3]));
            if (row[5].Length > 0) Assert.NotNull(ChannelWords.Chinese(row[5]));
        }
    }

    [Theory]
    [InlineData("4小时", "4 h")]
    [InlineData("2—5—16小时", "2..5..16 h")]
    [InlineData("2~4 小时", "2..4 h")]
    [InlineData("30分钟", "30 min")]
    [InlineData("2天", "14 h")]
    [InlineData("0.5-1个工作日", "3.5..7 h")]
    [InlineData("2..5..16 h", "2..5..16 h")]
    public void Efforts_are_read(string text, string effort) => Assert.Equal(effort, EffortText.Parse(text).Text);

    [Theory]
    [InlineData("8..16..28 h", 2, "3.2..6.4..11.2 h")]
    [InlineData("8..16..28 h", 5, "8..16..28 h")]
    [InlineData("20..30..60 min", 1, "20..30..60 min")]
    public void A_usual_effort_fits_between_its_dates(string effort, int days, string fitted) => Assert.Equal(fitted, EffortText.Within(effort, days));
}
