using RolloutSim.Scenarios.Tables.Reading;

namespace RolloutSim.Tests.Scenarios.Tables.Reading;

public sealed class TaskSplitterTests
{
    [Theory]
    [InlineData("完成属地学校信息上报", "完成属地学校信息上报")]
    [InlineData("1.接受部署；2.成立领导小组。", "接受部署|成立领导小组")]
    [InlineData("1、接受部署 2、成立领导小组", "接受部署|成立领导小组")]
    [InlineData("(1)接受部署\n(2)成立领导小组", "接受部署|成立领导小组")]
    [InlineData("（1）接受部署；（2）成立\n领导小组", "接受部署|成立 领导小组")]
    [InlineData("①接受部署 ②成立领导小组", "接受部署|成立领导小组")]
    [InlineData("一是接受部署；二是成立领导小组", "接受部署|成立领导小组")]
    [InlineData("做好以下工作：1.接受部署；2.成立领导小组", "接受部署|成立领导小组")]
    [InlineData("接受部署；成立领导小组", "接受部署|成立领导小组")]
    [InlineData("完成培训\n提交报告表", "完成培训|提交报告表")]
    [InlineData("完成测试程序与工作规范的\n统一部署与讲解", "完成测试程序与工作规范的统一部署与讲解")]
    [InlineData("1.接受部署", "接受部署")]
    [InlineData("检查1.5米以上的场地", "检查1.5米以上的场地")]
    [InlineData("选派责任督学、主监测员", "选派责任督学、主监测员")]
    [InlineData("Train the staff\nReport it", "Train the staff|Report it")]
    public void What_stands_together_is_taken_apart(string text, string pieces) => Assert.Equal(pieces, string.Join('|', TaskSplitter.Split(text)));

    [Fact]
    public void Many_pieces_are_more_than_the_most()
    {
        string text = string.Join('；', Enumerable.Range(1, 300).Select(i => $"任务甲{i}"));
        Assert.True(TaskSplitter.Split(text).Length > TaskSplitter.Most);
    }
}
