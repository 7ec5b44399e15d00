using System.Text.RegularExpressions;
using RolloutSim.Client.Texts;
using RolloutSim.Scenarios.Texts;

namespace RolloutSim.Tests.Client.Texts;

/// <summary>Every text is there in both languages, and both use the same arguments.</summary>
public sealed partial class TextTableTests
{
    public static TheoryData<string> Ids => [.. Enum.GetNames<TextId>()];

    [Theory]
    [MemberData(nameof(Ids))]
    public void A_text_is_there_in_both_languages_with_the_same_arguments(string name)
    {
        TextId id = Enum.Parse<TextId>(name);
        string english = TextTable.Pattern(id, TextLanguage.English), chinese = TextTable.Pattern(id, TextLanguage.Chinese);
        Assert.NotEqual("", english);
        Assert.NotEqual("", chinese);
        Assert.Equal(Arguments(english), Arguments(chinese));
    }

    [Fact]
    public void Punctuation_among_Chinese_is_Chinese()
    {
        Assert.All(Enum.GetValues<TextId>(), id => Assert.DoesNotMatch(HalfWidth(), TextTable.Pattern(id, TextLanguage.Chinese)));
    }

    private static SortedSet<string> Arguments(string pattern) => [.. Placeholder().Matches(pattern).Select(match => match.Groups[1].Value)];

    [GeneratedRegex(@"\{(\d+)")]
    private static partial Regex Placeholder();

    [GeneratedRegex(@"[\u4e00-\u9fff][,;:?!()]|[,;:?!()][\u4e00-\u9fff]")]
    private static partial Regex HalfWidth();
}
