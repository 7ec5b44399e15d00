using RolloutSim.Client.Results;
using RolloutSim.Client.Runs;
using RolloutSim.Model.Season;

namespace RolloutSim.Tests.Client.Results;

/// <summary>What a decision was worth, in words: what is counted, and when the last school was done with what.</summary>
public sealed class ForkWorthTests
{
    [Theory]
    [InlineData("10:08:04", "10:40:44", "the adults are done 32 min later", "成人问卷完成推迟 32 分钟")]
    [InlineData("10:40:44", "10:08:04", "the adults are done 32 min earlier", "成人问卷完成提前 32 分钟")]
    [InlineData("10:08:04", "10:08:44", "it changes what happens, and nothing that is counted here", "过程有所不同，但这里计数的各项都没有变化")]
    [InlineData("10:08:04", null, "it is no longer so that the adults are done in all schools", "不再是所有学校都做到：成人问卷完成")]
    [InlineData(null, "10:08:04", "now the adults are done in all schools", "现在所有学校都做到：成人问卷完成")]
    [InlineData(null, null, "it changes what happens, and nothing that is counted here", "过程有所不同，但这里计数的各项都没有变化")]
    public void When_the_adults_are_done_counts(string? before, string? after, string english, string chinese)
    {
        LocalName said = ForkWorth.Say(Cost(1, 0, Moment(DaySubject.Adults, 1, before)), Cost(1, 0, Moment(DaySubject.Adults, 1, after)), isSame: false);
        Assert.Equal((english, chinese), (said.En, said.Zh));
    }

    [Fact]
    public void Counts_stand_first_and_of_several_test_days_each_moment_has_its_own()
    {
        SeasonCost before = Cost(3, 1, Moment(DaySubject.Tools, 1, "07:50:00"), Moment(DaySubject.Adults, 1, "10:10:00"), Moment(DaySubject.Pupils, 2, "11:20:00"));
        SeasonCost after = Cost(1, 2, Moment(DaySubject.Tools, 1, "07:14:00"), Moment(DaySubject.Adults, 1, "10:10:59"), Moment(DaySubject.Pupils, 2, "11:25:00"));
        Assert.Equal(
            "it spares 2 schools, and costs 1 late work item; the packages of test day 1 are there 36 min earlier, the pupils of test day 2 are done 5 min later",
            ForkWorth.Say(before, after, isSame: false).En);
    }

    private static SeasonCost Cost(int schools, int items, params DoneMoment[] done) => new(0, schools, 0, 0, 0, [0, 0, 0], items) { Done = [.. done] };

    private static DoneMoment Moment(DaySubject what, int day, string? time) => new(what, day, $"2021-05-2{day + 6}", time is null ? null : $"2021-05-2{day + 6}T{time}+08:00");
}
