using RolloutSim.Model.Kernel;

namespace RolloutSim.Tests.Scenarios.WhatIfs;

/// <summary>Each what-if moves the right figure in the right direction, in every replication: both runs share their luck.</summary>
public sealed class WhatIfTests
{
    private const int Replications = 100;

    /// <summary>The roster deadline under strain: ten times the work of a roster.</summary>
    private const string LongRosters = "preparation.rosters-submitted.effort=~20..50..100 h";

    [Fact]
    public void A_system_that_shuts_at_the_deadline_makes_late_rosters_later_and_no_other()
    {
        Seasons open = Seasons.Of("smallest", Replications, LongRosters, "preparation.rosters-submitted.closes=L"), shut = Seasons.Of("smallest", Replications, LongRosters, "preparation.rosters-submitted.closes=at due");
        Assert.True(open.Late("rosters-submitted") > Replications / 4);
        Later(open.Done("rosters-submitted-reviewed"), shut.Done("rosters-submitted-reviewed"), atLeast: open.Late("rosters-submitted") / 2);
        Assert.Equal(open.Done("schools-drawn"), shut.Done("schools-drawn"));
    }

    [Fact]
    public void A_reminder_makes_people_start_earlier()
    {
        Seasons unreminded = Seasons.Of("smallest", Replications, "habits={start-lag: ~0..30..120%}"), reminded = Seasons.Of("smallest", Replications, "habits={start-lag: ~0..30..120%, remind: ~7 d before}");
        Later(reminded.Done("schools-reported"), unreminded.Done("schools-reported"), atLeast: Replications / 3);
        Assert.True(reminded.Late("schools-reported") < unreminded.Late("schools-reported"));
        Assert.True(reminded.Late("rosters-submitted") < unreminded.Late("rosters-submitted"));
    }

    [Theory]
    [InlineData("smallest")]
    [InlineData("xiji-2021")]
    public void Saturday_duty_lets_the_tools_go_back_in_time(string plan)
    {
        Seasons closed = Seasons.Of(plan, Replications), open = Seasons.Of(plan, Replications, "calendar.extra-working-day=2021-05-29");
        Assert.True(closed.Late("tools-mailed-back") > open.Late("tools-mailed-back") + (Replications / 20), $"{closed.Late("tools-mailed-back")} and {open.Late("tools-mailed-back")}");
        Later(open.Done("tools-mailed-back"), closed.Done("tools-mailed-back"), atLeast: Replications / 20);
        Assert.Equal(closed.Done("readiness-checked"), open.Done("readiness-checked"));
    }

    /// <summary>The rosters of 2020 are due on a Sunday, and the notice board is set up on one that is worked by the year's notice.</summary>
    [Fact]
    public void A_make_up_Sunday_saves_what_is_due_on_it()
    {
        Seasons closed = Seasons.Of("xianyou-2020", Replications), worked = Seasons.Of(
            "xianyou-2020", Replications, "calendar.extra-working-day=[2020-08-10, 2020-08-11, 2020-08-12, 2020-08-13, 2020-08-14, 2020-08-31, 2020-09-06]");
        Assert.True(closed.Late("rosters-reported") > worked.Late("rosters-reported") + (Replications / 20), $"{closed.Late("rosters-reported")} and {worked.Late("rosters-reported")}");
        Assert.Equal(closed.Done("schools-published"), worked.Done("schools-published"));
        Seasons sunday = Seasons.Of("school-2020", Replications), noSunday = Seasons.Of("school-2020", Replications, "calendar.extra-closed-day=2020-09-27");
        Assert.True(sunday.Late("notice-board-set-up") < Replications / 20);
        Assert.Equal(Replications, noSunday.Late("notice-board-set-up"));
    }

    [Fact]
    public void A_second_hat_makes_two_offices_share_one_day()
    {
        Seasons one = Seasons.Of("smallest", Replications, "people.hats={county liaison: [exam-group]}"), two = Seasons.Of("smallest", Replications, "people.hats={county liaison: [exam-group, tools-group]}", "people.county.tools-group=1");
        // The only person who could mail the tools first writes the incident report.
        Later(one.Done("tools-mailed-back"), two.Done("tools-mailed-back"), atLeast: Replications / 2);
        Assert.True(two.Late("tools-mailed-back") > one.Late("tools-mailed-back"));
    }

    /// <summary>Never earlier than before, and later in so many replications.</summary>
    private static void Later(SimTime[] before, SimTime[] after, int atLeast)
    {
        Assert.All(before.Zip(after), pair => Assert.True(pair.Second >= pair.First, $"{pair.Second} is before {pair.First}"));
        int later = before.Zip(after).Count(pair => pair.Second > pair.First);
        Assert.True(later >= Math.Max(1, atLeast), $"later in {later} replications");
    }
}
