using RolloutSim.Model.Season;
using RolloutSim.Scenarios;
using RolloutSim.Scenarios.Texts;

namespace RolloutSim.Tests.Scenarios;

/// <summary>What a new plan begins with is a good plan, in both languages the same one.</summary>
public sealed class StarterTests
{
    [Theory]
    [InlineData(TextLanguage.English)]
    [InlineData(TextLanguage.Chinese)]
    public void It_is_a_good_plan(TextLanguage language)
    {
        Plan plan = Read(language);
        Assert.NotNull(SeasonModel.Make(plan.Season));
        PlanAssert.Same(plan, PlanReader.ReadText(plan.ResolvedText, "starter.rollout.yaml"));
    }

    [Fact]
    public void Only_its_comments_and_its_source_are_translated()
    {
        Plan english = Read(TextLanguage.English), chinese = Read(TextLanguage.Chinese);
        Assert.NotEqual(english.OriginalText, chinese.OriginalText);
        PlanAssert.Same(english, PlanReader.ReadText(chinese.OriginalText.Replace(chinese.Source, english.Source, StringComparison.Ordinal), "starter.rollout.yaml"));
    }

    private static Plan Read(TextLanguage language) => PlanReader.ReadText(Starter.Text(language), "starter.rollout.yaml");
}
