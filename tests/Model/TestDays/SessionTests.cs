using RolloutSim.Model.Kernel;
using RolloutSim.Model.Randomness.Distributions;
using RolloutSim.Model.TestDays;
using RolloutSim.Tests.Models;

namespace RolloutSim.Tests.Model.TestDays;

/// <summary>How long each kind of session takes, from formulas, with everything of constant length; and what pushes what.</summary>
public sealed class SessionTests
{
    private static double Took(SessionResult session) => (session.Ended - session.Began).TotalSeconds / 60;

    [Theory]
    [InlineData(30, 4, 60)] // 240 trials of a minute by four at once
    [InlineData(30, 1, 240)]
    [InlineData(30, 8, 30)] // every item on all the time
    [InlineData(2, 4, 8)] // two pupils are at two items: monitors wait
    public void The_PE_test_takes_all_trials_over_those_that_can_be_on_at_once(int pupils, int monitors, double minutes)
    {
        DayRun run = new DayBuilder().School(pupils)
            .Session("pe", SessionKind.PeTest, 1, 10, 11, session => session with { Posts = [DayBuilder.Post("pe-monitor", monitors, EmptyPost.Slower)] }).Run();
        Assert.Equal(minutes, Took(run.Session("pe")), 6);
        Assert.Equal(run.Session("pe").Ended, run.Site().LastPupil);
    }

    [Theory]
    [InlineData(1, 1, 120, 60, 30 * 2 + 1 + 1)] // typing is the bottleneck: the last card is checked a minute after it is typed, then the upload
    [InlineData(2, 1, 120, 60, 15 * 2 + 2 + 1)] // two come at once, and are checked one after the other
    [InlineData(4, 1, 60, 60, 1 + 30 + 1)] // checking is
    public void PE_entry_is_two_stations_in_a_row(int typists, int checkers, double type, double check, double minutes)
    {
        DayRun run = new DayBuilder { Days = days => days with { Entry = new EntryPlan(typists, checkers, new Constant(type), new Constant(check), 0, new Constant(60)) } }
            .School(30).Session("entry", SessionKind.PeEntry, 1, 14, 16).Run();
        Assert.Equal(minutes, Took(run.Session("entry")), 6);
        Assert.Equal(1, (run.Session("entry").Ended - run.Site().LastCard).TotalSeconds / 60, 6);
    }

    [Theory]
    [InlineData(10, 10, 30, 0, 0)]
    [InlineData(10, 4, 92, 6, 61)] // 60 pages of 30 s, three rounds with a minute between
    [InlineData(7, 1, 216, 6, 185)]
    public void Adults_take_turns_at_too_few_terminals(int adults, int terminals, double minutes, int waited, double longest)
    {
        DayRun run = new DayBuilder().School(30, adults, terminals).Session("answers", SessionKind.AdultsQuestionnaire, 1, 9.5, 11).Run();
        Assert.Equal(minutes, Took(run.Session("answers")), 6);
        Assert.Equal((waited, longest), (run.Site().AdultsWaited, run.Site().LongestWait.TotalSeconds / 60));
    }

    [Theory]
    [InlineData(30, 2, 5, 60)]
    [InlineData(31, 2, 5, 70)] // one pupil more is a batch more
    [InlineData(30, 4, 10, 30)] // two batches at once
    [InlineData(30, 4, 5, 60)] // headsets for one
    public void Batches_follow_each_other(int pupils, int monitors, int headsets, double minutes)
    {
        DayRun run = new DayBuilder { Days = days => days with { Batches = new BatchPlan(5, new Constant(600), 2, headsets) } }.School(pupils)
            .Session("singing", SessionKind.Batches, 1, 15, 16, session => session with { Posts = [DayBuilder.Post("singing-monitor", monitors, EmptyPost.Slower)] }).Run();
        Assert.Equal(minutes, Took(run.Session("singing")), 6);
    }

    [Fact]
    public void Pupils_at_too_few_terminals_go_in_turns()
    {
        DayRun run = new DayBuilder().School(30, terminals: 12).Session("test", SessionKind.Test, 1, 9, 10, session => session with { OnTerminals = true }).Run();
        Assert.Equal(180, Took(run.Session("test")), 6);
    }

    [Fact]
    public void A_session_that_ends_late_pushes_those_behind_it_and_no_other()
    {
        // To identify 30 pupils takes 30 minutes each here, where the plan has 40 for all.
        DayRun run = new DayBuilder { Days = days => days with { CheckIn = new Constant(120), LateAfter = SimDuration.FromMinutes(5) } }.School(30)
            .Session("check-in", SessionKind.CheckIn, 1, 8, 8.5)
            .Session("mathematics", SessionKind.Test, 1, 8.75, 10)
            .Session("questionnaire", SessionKind.Test, 1, 10.5, 11)
            .Session("adults", SessionKind.AdultsQuestionnaire, 1, 9, 10)
            .Session("bell", SessionKind.Plain, 1, 8.75, 9).Run();
        Assert.Equal(9 * 60, DayRun.Minutes(run.Session("check-in").Ended));
        Assert.Equal((9 * 60, 10.25 * 60, SessionWait.Session), (DayRun.Minutes(run.Session("mathematics").Began), DayRun.Minutes(run.Session("mathematics").Ended), run.Session("mathematics").WaitedFor));
        Assert.Equal((10.5 * 60, SessionWait.Bell), (DayRun.Minutes(run.Session("questionnaire").Began), run.Session("questionnaire").WaitedFor)); // the break took it up
        Assert.Equal(9 * 60, DayRun.Minutes(run.Session("adults").Began));
        Assert.Equal(8.75 * 60, DayRun.Minutes(run.Session("bell").Began));
    }

    [Fact]
    public void One_room_serves_pupils_and_adults_in_turn()
    {
        DayRun run = new DayBuilder().School(30)
            .Session("pupils", SessionKind.Test, 1, 9, 10.5, session => session with { Room = "computers" })
            .Session("adults", SessionKind.AdultsQuestionnaire, 1, 9.5, 10, session => session with { Room = "computers" })
            .Session("pupils-again", SessionKind.Test, 1, 10.75, 11, session => session with { Room = "computers" }).Run();
        Assert.Equal((10.5 * 60, SessionWait.Room), (DayRun.Minutes(run.Session("adults").Began), run.Session("adults").WaitedFor));
        Assert.Equal((11 * 60, SessionWait.Room), (DayRun.Minutes(run.Session("pupils-again").Began), run.Session("pupils-again").WaitedFor));
    }

    [Fact]
    public void Rain_stops_the_items_out_of_doors_and_only_those()
    {
        DayBuilder Rainy(int indoor) => new DayBuilder { Days = days => days with { Weather = new WeatherPlan(1, new Constant(4 * 3600), 0), Pe = days.Pe with { Indoor = indoor } } }
            .School(30).Session("pe", SessionKind.PeTest, 1, 10, 12, session => session with { Posts = [DayBuilder.Post("pe-monitor", 4, EmptyPost.Slower)] });
        int stopped = 0;
        for (uint seed = 1; seed <= 20; seed++)
        {
            SessionResult all = Rainy(indoor: 8).Run(seed).Session("pe"), half = Rainy(indoor: 4).Run(seed).Session("pe"), none = Rainy(indoor: 0).Run(seed).Session("pe");
            Assert.Equal(60, Took(all), 6);
            Assert.Equal(SimDuration.Zero, all.Stood);
            Assert.True(all.Ended <= half.Ended && half.Ended <= none.Ended);
            Assert.True(half.Stood <= none.Stood);
            Assert.True(none.Stood <= SimDuration.FromHours(4));
            if (none.Stood > SimDuration.Zero) stopped++;
            // What stood still is what it took longer: nothing that is on ends in the rain but what began before it.
            Assert.InRange(Took(none) - 60 - (none.Stood.TotalSeconds / 60), -1e-6, 1 + 1e-6);
        }
        Assert.InRange(stopped, 1, 19);
    }

    [Fact]
    public void Everybody_in_a_county_has_the_same_rain()
    {
        DayRun run = new DayBuilder { Days = days => days with { Weather = new WeatherPlan(1, new Constant(4 * 3600), 0) } }.School(30).School(30).School(30)
            .Session("pe", SessionKind.PeTest, 1, 10, 12, session => session with { Posts = [DayBuilder.Post("pe-monitor", 4, EmptyPost.Slower)] }).Run(seed: 3);
        Assert.Single(run.Reports.Sites.Select(site => (site.Sessions[0].Ended, site.Sessions[0].Stood)).Distinct());
    }

    [Fact]
    public void A_fever_is_read_again_and_then_the_county_decides_one_case_at_a_time()
    {
        DayRun All(double refused) => new DayBuilder { Days = days => days with { Gate = new GatePlan(new Constant(6), 1, new Constant(600), 1, new Constant(300), refused) } }.School(3)
            .Session("gate", SessionKind.GateCheck, 1, 7.5, 8.5).Session("check-in", SessionKind.CheckIn, 1, 8, 8.5).Session("test", SessionKind.Test, 1, 9, 10).Run();
        DayRun home = All(1), alone = All(0);
        Assert.Equal((3, 0), (home.Site().SentHome, home.Site().Isolated));
        Assert.Equal((0, 3), (alone.Site().SentHome, alone.Site().Isolated));
        Assert.Equal(0, home.Session("test").People);
        Assert.Equal(3, alone.Session("test").People);
        Assert.True(home.Session("check-in").Ended >= home.Session("gate").Ended); // nobody is in who has not passed the gate
    }

    [Fact]
    public void What_stands_in_the_way_of_a_session_is_waited_for_and_not_for_ever()
    {
        // An hour and a half's work on the rooms, from the bell on: the test waits for it; the other, after three hours, is given up.
        DayRun run = new DayBuilder
        {
            Season = plan => plan with { WorkItems = plan.WorkItems.Replace(plan.WorkItems[^1], plan.WorkItems[^1] with { After = [], From = DayBuilder.At(1, 9), Effort = new Constant(5400) }) },
            Days = days => days with { Sessions = [days.Sessions[0] with { Needs = [days.Sessions.Length + 2] }, days.Sessions[1] with { Needs = [days.Sessions.Length + 1] }] },
        }.School(30).Session("one", SessionKind.Test, 1, 9, 10).Session("two", SessionKind.Test, 1, 14, 15).Run();
        Assert.Equal((SessionState.Over, SessionWait.WorkItem), (run.Session("one").State, run.Session("one").WaitedFor));
        Assert.Equal(90.5, (run.Session("one").Began - DayBuilder.At(1, 9)).TotalSeconds / 60, 6); // and a call by telephone
        Assert.Equal((SessionState.GivenUp, DayBuilder.At(1, 17)), (run.Session("two").State, run.Session("two").Ended)); // what it needs waits for the test itself
    }
}
