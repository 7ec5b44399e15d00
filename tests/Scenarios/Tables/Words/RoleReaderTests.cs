using RolloutSim.Model.Units;
using RolloutSim.Scenarios;
using RolloutSim.Scenarios.Tables.Words;
using RolloutSim.Scenarios.Values;
using RolloutSim.Tests.Models;

namespace RolloutSim.Tests.Scenarios.Tables.Words;

/// <summary>Who is meant by an office's words, in a county's table.</summary>
public sealed class RoleReaderTests
{
    [Theory]
    [InlineData("县级信息员", "county information-officer")]
    [InlineData("信息员", "county information-officer")]
    [InlineData("县信息上报员", "county information-officer")]
    [InlineData("样本县信息员", "county information-officer")]
    [InlineData("样本校信息员", "school information-officer")]
    [InlineData("学校信息员", "school information-officer")]
    [InlineData("省级联络员", "province liaison")]
    [InlineData("省督导室", "province inspectorate")]
    [InlineData("省级视导员", "province inspector")]
    [InlineData("视导员", "province inspector")]
    [InlineData("市级联络员", "city liaison")]
    [InlineData("责任督学", "county responsible-inspector")]
    [InlineData("校长", "school head")]
    [InlineData("样本校校长", "school head")]
    [InlineData("副校长", "school deputy")]
    [InlineData("国家义务教育质量监测中心", "national centre")]
    [InlineData("教育部基础教育质量监测中心", "national centre")]
    [InlineData("国家义务教育质量监测实施工作领导小组", "county leading-group")]
    [InlineData("县人民政府教育督导委员会", "county inspection-committee")]
    [InlineData("监测工具接送保管组", "county tools-group")]
    [InlineData("教育体育局", "county education-bureau")]
    [InlineData("考务组", "county exam-group")]
    [InlineData("county information-officer", "county information-officer")]
    [InlineData("County information officer", "county information-officer")]
    [InlineData("school head", "school head")]
    public void Plain_words_are_read(string text, string role)
    {
        RoleReading read = new RoleReader(UnitLevel.County).Read(text);
        Assert.Equal(role, read.Role.ToString());
        Assert.False(read.IsGuess);
    }

    [Theory]
    [InlineData("样本校", "school head")]
    [InlineData("全县各中小学", "school head")]
    [InlineData("各样本县", "county liaison")]
    [InlineData("县级联络员、信息员", "county liaison")]
    [InlineData("综合、信息、疫情防控、测试工作组", "county test-group")]
    [InlineData("样本校、县级信息员", "county information-officer")]
    [InlineData("宣传统战小分队", "county office-1")]
    [InlineData("美育组", "county group-1")]
    [InlineData("Sports desk", "county sports-desk")]
    public void What_says_less_or_more_is_a_guess(string text, string role)
    {
        RoleReading read = new RoleReader(UnitLevel.County).Read(text);
        Assert.Equal(role, read.Role.ToString());
        Assert.True(read.IsGuess);
        Assert.NotNull(read.Remark);
    }

    [Fact]
    public void A_city_that_is_a_county_calls_itself_a_city()
    {
        Assert.Equal("county education-bureau", new RoleReader(UnitLevel.County).Read("市教育局").Role.ToString());
        Assert.Equal("city education-bureau", new RoleReader(UnitLevel.Province).Read("市教育局").Role.ToString());
    }

    [Fact]
    public void An_unknown_office_keeps_its_name()
    {
        var reader = new RoleReader(UnitLevel.County);
        Assert.Equal(reader.Read("某某小分队").Role, reader.Read("某某小分队").Role);
        Assert.NotEqual(reader.Read("某某小分队").Role, reader.Read("另一小分队").Role);
        Assert.Equal("某某小分队", reader.Unknown.First().Key);
    }

    /// <summary>Every office of every shipped plan, and every office that is known, on every level.</summary>
    [Fact]
    public void Written_roles_are_read_again_in_any_table()
    {
        IEnumerable<Role> shipped = Shipped.Names.SelectMany(name => ShippedPlans.Read(name).Season.Offices).Select(o => new Role(o.Level, o.Name));
        IEnumerable<Role> others = LevelWords.Levels.SelectMany(level => ((string[])["liaison", "inspector", "head", "centre", "office-1", "county-leading-group"]).Select(office => new Role(level, office)));
        foreach (Role role in shipped.Concat(others).Distinct())
            foreach (UnitLevel mine in LevelWords.Levels)
            {
                RoleReading read = new RoleReader(mine).Read(RoleTitles.Written(role));
                Assert.Equal(role, read.Role);
                Assert.False(read.IsGuess);
            }
    }
}
