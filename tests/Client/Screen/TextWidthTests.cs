using RolloutSim.Client.Screen;

namespace RolloutSim.Tests.Client.Screen;

public sealed class TextWidthTests
{
    [Theory]
    [InlineData("", 0)]
    [InlineData("T-42", 4)]
    [InlineData("西吉县", 6)]
    [InlineData("西吉县 2021", 11)]
    [InlineData("（小学）", 8)]
    [InlineData("，。：", 6)]
    [InlineData("·–…━┃", 5)]
    [InlineData("e\u0301", 1)]
    [InlineData("\U00020000", 2)]
    [InlineData("가", 2)]
    public void A_Chinese_character_takes_two_columns(string text, int width) => Assert.Equal(width, TextWidth.Of(text));

    [Theory]
    [InlineData("审核师生信息", 12, "审核师生信息")]
    [InlineData("审核师生信息", 11, "审核师生信…")]
    [InlineData("审核师生信息", 10, "审核师生…")]
    [InlineData("rosters", 4, "ros…")]
    [InlineData("rosters", 1, "…")]
    [InlineData("rosters", 0, "")]
    public void A_text_is_cut_to_columns(string text, int width, string cut)
    {
        Assert.Equal(cut, TextWidth.Cut(text, width));
        Assert.True(TextWidth.Of(cut) <= Math.Max(width, 0));
    }

    [Fact]
    public void Lines_break_at_spaces_and_between_Chinese_characters()
    {
        Assert.Equal(["one two", "three"], TextWidth.Wrap("one two three", 8));
        Assert.Equal(["监测工", "具回邮"], TextWidth.Wrap("监测工具回邮", 6));
        Assert.Equal(["abcdef", "gh"], TextWidth.Wrap("abcdefgh", 6));
        Assert.All(TextWidth.Wrap("29 May is a Saturday 监测工具回邮要等到星期一 and so on", 11), line => Assert.InRange(TextWidth.Of(line), 1, 11));
    }
}
