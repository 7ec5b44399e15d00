using RolloutSim.Scenarios.Errors;

namespace RolloutSim.Tests.Scenarios.Errors;

public sealed class SuggestionsTests
{
    [Theory]
    [InlineData("laison", "liaison")] // left out
    [InlineData("liaisson", "liaison")] // inserted
    [InlineData("liaisom", "liaison")] // replaced
    [InlineData("liasion", "liaison")] // swapped
    [InlineData("Liaison", "liaison")]
    [InlineData("provincial", "province")]
    [InlineData("x", null)]
    [InlineData("chairman", null)]
    [InlineData("", null)]
    public void The_nearest_word_is_suggested_when_it_is_near(string word, string? expected) =>
        Assert.Equal(expected, Suggestions.For(word, ["province", "liaison", "head"]));
}
