using RolloutSim.Scenarios.Values;

namespace RolloutSim.Tests.Scenarios.Values;

public sealed class SlugTests
{
    [Theory]
    [InlineData("adults' questionnaire", "adults-questionnaire")]
    [InlineData("PE entry", "pe-entry")]
    [InlineData("PE test, 8 items", "pe-test-8-items")]
    [InlineData("  mental   health ", "mental-health")]
    [InlineData("数学", "")]
    public void An_English_text_makes_a_name(string text, string slug) => Assert.Equal(slug, Slug.Of(text));

    [Theory]
    [InlineData("rosters-submitted", true)]
    [InlineData("a", true)]
    [InlineData("2nd", false)]
    [InlineData("Rosters", false)]
    [InlineData("rosters-", false)]
    [InlineData("", false)]
    public void Names_are_small_letters_digits_and_hyphens(string text, bool isSlug) => Assert.Equal(isSlug, Slug.Is(text));
}
