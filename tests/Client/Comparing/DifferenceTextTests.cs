using RolloutSim.Client.Comparing;
using RolloutSim.Client.Results;
using RolloutSim.Client.Texts;
using RolloutSim.Model.Season;
using RolloutSim.Model.Statistics;
using RolloutSim.Scenarios;
using RolloutSim.Scenarios.Texts;

namespace RolloutSim.Tests.Client.Comparing;

/// <summary>Differences in plain words, in both languages.</summary>
public sealed class DifferenceTextTests
{
    private const double Hour = 3_600e6, Day = 24 * Hour;

    private static readonly Comparison Comparison = Compare();

    [Theory]
    [InlineData(-1.8 * Day, -2.4 * Day, -1.2 * Day, "B finishes mailed 1.8 days earlier, 95 % interval 1.2 to 2.4", "B 完成“回邮”提早 1.8 天（95% 置信区间 1.2 至 2.4）")]
    [InlineData(3.04 * Hour, 2 * Hour, 4 * Hour, "B finishes mailed 3.0 hours later, 95 % interval 2.0 to 4.0", "B 完成“回邮”推迟 3.0 小时（95% 置信区间 2.0 至 4.0）")]
    [InlineData(-90e6, -100e6, -80e6, "B finishes mailed 1.5 minutes earlier, 95 % interval 1.3 to 1.7", "B 完成“回邮”提早 1.5 分钟（95% 置信区间 1.3 至 1.7）")]
    public void When_it_is_done(double difference, double low, double high, string english, string chinese) =>
        Check(english, chinese, new Measure(MeasureKind.Done, "mailed", new LocalName("回邮", "Mail"), MeasureUnit.Moment, false), 0, 0, difference, low, high);

    [Theory]
    [InlineData(0.36, 0.12, -0.24, -0.29, -0.20, "B is late with mailed less often: 12 % instead of 36 %, 24 points less, 95 % interval 20 to 29", "B 的“回邮”逾期概率为 12%，原为 36%，减少 24 个百分点（95% 置信区间 20 至 29）")]
    [InlineData(0.10, 0.125, 0.025, 0.01, 0.04, "B is late with mailed more often: 12.5 % instead of 10 %, 2.5 points more, 95 % interval 1 to 4", "B 的“回邮”逾期概率为 12.5%，原为 10%，增加 2.5 个百分点（95% 置信区间 1 至 4）")]
    public void How_often_it_is_late(double first, double second, double difference, double low, double high, string english, string chinese) =>
        Check(english, chinese, new Measure(MeasureKind.Late, "mailed", new LocalName("回邮", "Mail"), MeasureUnit.Chance, false), first, second, difference, low, high);

    [Fact]
    public void Goals_and_the_end_of_the_season()
    {
        Check("P(x on time) is 60 % in B instead of 41 %: 19 points more, 95 % interval 15 to 23", "B 的 P(x on time) 为 60%，原为 41%，增加 19 个百分点（95% 置信区间 15 至 23）",
            new Measure(MeasureKind.Goal, "P(x on time)", new LocalName("P(x on time)", "P(x on time)"), MeasureUnit.Chance, true), 0.41, 0.60, 0.19, 0.15, 0.23);
        Check("B ends the season 1.0 days earlier, 95 % interval 0.9 to 1.1", "B 全季结束提早 1.0 天（95% 置信区间 0.9 至 1.1）",
            new Measure(MeasureKind.SeasonEnd, "", new LocalName("全季", "the season"), MeasureUnit.Moment, false), 0, 0, -Day, -1.1 * Day, -0.9 * Day);
    }

    [Fact]
    public void What_may_be_chance_and_what_is_none()
    {
        var measure = new Measure(MeasureKind.Lateness, "mailed", new LocalName("回邮", "Mail"), MeasureUnit.Duration, false);
        Check("B is 2.0 hours less late with mailed on average over all replications, 95 % interval -1.0 to 5.0; it may be chance", "B 的“回邮”平均逾期时长减少 2.0 小时（95% 置信区间 -1.0 至 5.0）；可能出于偶然",
            measure, 0, 0, -2 * Hour, -5 * Hour, Hour, isFound: false);
        Check("mailed: lateness: no difference between A and B", "回邮：逾期时长：A 与 B 没有差别", measure, 0, 0, 0, 0, 0, isFound: false);
        Assert.Contains("too few replications for an interval", Say(TextLanguage.English, measure, 0, 0, Hour, Interval.Everything, false));
    }

    private static void Check(string english, string chinese, Measure measure, double first, double second, double difference, double low, double high, bool isFound = true)
    {
        Assert.Equal(english, Say(TextLanguage.English, measure, first, second, difference, new Interval(low, high), isFound));
        Assert.Equal(chinese, Say(TextLanguage.Chinese, measure, first, second, difference, new Interval(low, high), isFound));
    }

    private static string Say(TextLanguage language, Measure measure, double first, double second, double difference, Interval interval, bool isFound) =>
        new DifferenceText(new ScreenTexts(language)).Sentence(Comparison, new MeasureDifference(measure, first, second, difference, interval, isFound, null, 400, 0, 0) { IsSame = difference == 0 });

    private static Comparison Compare()
    {
        Plan plan = ShippedPlans.Read("smallest");
        var none = new ReplicationTable(plan, []);
        return new Comparison(new Scenario("A", "a", plan) { Table = none }, new Scenario("B", "b", plan) { Table = none }, [], 1);
    }
}
