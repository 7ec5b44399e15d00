using RolloutSim.Client.Screen;
using RolloutSim.Client.Texts;
using RolloutSim.Scenarios.Texts;

namespace RolloutSim.Tests.Client.Screen;

public sealed class WorkingTimeTextTests
{
    private const long MinuteUs = 60_000_000;

    [Theory]
    [InlineData(180 * MinuteUs, 3.0, null, "late 3.0 h")]
    [InlineData(79 * MinuteUs, 0.0, null, "late 1.3 h after hours")]
    [InlineData(12 * MinuteUs, 0.001, null, "late 12 min after hours")]
    [InlineData(1L, 0.0, null, "late 1 min after hours")]
    [InlineData(0L, 0.0, 0.5, "30 min")]
    [InlineData(null, null, null, "not due yet")]
    public void The_edge_says_how_late_even_when_no_working_time_has_passed(long? lateUs, double? lateHours, double? slackHours, string expected) =>
        Assert.Equal(expected, WorkingTimeText.Edge(lateUs, lateHours, slackHours, 7.5, new ScreenTexts(TextLanguage.English)).Text);
}
