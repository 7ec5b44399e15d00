using System.Text.RegularExpressions;
using RolloutSim.Scenarios.Texts;

namespace RolloutSim.Tests.Scenarios.Texts;

/// <summary>Every message is there in both languages, and says the same with the same arguments.</summary>
public sealed partial class MessageTableTests
{
    public static TheoryData<MessageId> Ids => [.. Enum.GetValues<MessageId>()];

    [Theory]
    [MemberData(nameof(Ids))]
    public void Both_languages_use_the_same_arguments(MessageId id)
    {
        string english = MessageTable.Pattern(id, TextLanguage.English), chinese = MessageTable.Pattern(id, TextLanguage.Chinese);
        Assert.Equal(Arguments(english), Arguments(chinese));
        Assert.NotEmpty(english);
        Assert.NotEmpty(chinese);
        Assert.DoesNotContain(english, c => c > 127);
    }

    private static IEnumerable<string> Arguments(string pattern) => Placeholder().Matches(pattern).Select(m => m.Value).Distinct().Order(StringComparer.Ordinal);

    [GeneratedRegex(@"\{\d\}")]
    private static partial Regex Placeholder();
}
