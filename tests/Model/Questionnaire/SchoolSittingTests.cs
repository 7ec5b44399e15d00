using RolloutSim.Model.Incidents;
using RolloutSim.Model.Kernel;
using RolloutSim.Model.Questionnaire;
using RolloutSim.Model.Randomness;
using RolloutSim.Model.Season;
using RolloutSim.Model.TestDays;
using RolloutSim.Model.Units;
using RolloutSim.Tests.Models;

namespace RolloutSim.Tests.Model.Questionnaire;

/// <summary>A school and its county's network: who says that the room is ready, that the power is gone, that all are done.</summary>
public sealed class SchoolSittingTests
{
    private const int People = 6;

    private static SeasonPlan Plan(DayTraffic? traffic = null, params ExternalEvent[] events) => new DayBuilder { Season = plan => (traffic ?? new()).In(plan with { Outside = [.. events] }, ("adults", People)) }
        .School(30, adults: People, terminals: 10).School(30, adults: People, terminals: 10)
        .Session("adults", SessionKind.AdultsQuestionnaire, 1, 9.5, 10.5).Session("pe", SessionKind.PeTest, 1, 14, 15).Build();

    private static ExternalEvent Struck(double hour, string kind, uint seconds) => new(DayBuilder.At(1, hour), "S01#site", Priority.CapacityChange, SiteMessage.Struck, 77, DeskMessage.HashOf(kind) | ((ulong)seconds << 32));

    private static SittingReport Sitting(DayRun run, int school = 0) => run.Reports.Traffic.Single().Sittings[school];

    [Fact]
    public void The_bell_opens_the_room_and_the_session_is_over_when_the_last_is_done()
    {
        DayRun run = DayRun.Of(Plan());
        Assert.Equal(DayBuilder.At(1, 9.5), Sitting(run).Began);
        Assert.Equal(People, Sitting(run).Done);
        Assert.Equal(Sitting(run).LastDone + SimDuration.FromSeconds(30), run.Session("adults").Ended);
        // Ten pages of a minute each, and settling down; answers take well below a second each.
        Assert.InRange((Sitting(run).LastDone - Sitting(run).Began).TotalSeconds, 610, 625);
    }

    [Fact]
    public void A_room_that_is_held_up_opens_when_it_may()
    {
        DayRun run = DayRun.Of(Plan(null, Struck(9.25, "power-cut", 1800)));
        Assert.Equal((DayBuilder.At(1, 9.75), DayBuilder.At(1, 9.5)), (Sitting(run).Began, Sitting(run, 1).Began));
    }

    [Fact]
    public void Without_power_terminals_are_dark_and_people_go_on_where_they_were()
    {
        DayRun run = DayRun.Of(Plan(null, Struck(9.6, "power-cut", 1200)));
        SimDuration later = Sitting(run).LastDone - Sitting(run, 1).LastDone;
        Assert.InRange(later.TotalSeconds, 1200, 1200 + 80); // they log in anew, and a page that they were thinking about is begun again
        Assert.Equal((People, 0), (Sitting(run).Done, Sitting(run).GaveUp));
    }

    [Fact]
    public void Nobody_gives_up_because_the_line_is_cut_but_waits_for_it()
    {
        DayRun run = DayRun.Of(Plan(new DayTraffic { Change = traffic => traffic with { Retries = 1, TimeOut = SimDuration.FromSeconds(5) } }, Struck(9.6, "line-cut", 1200)));
        Assert.Equal((People, 0), (Sitting(run).Done, Sitting(run).GaveUp));
        Assert.InRange((Sitting(run).LastDone - Sitting(run, 1).LastDone).TotalSeconds, 1100, 1300);
    }

    [Fact]
    public void A_roster_that_was_late_keeps_people_out_and_practice_lets_most_of_them_in()
    {
        // No school has done its roster and the accounts were issued: nobody here has one.
        int Without(AccountsPlan accounts) => DayRun.Of(Plan(new DayTraffic { Accounts = accounts })).Reports.Traffic.Single().Sittings.Sum(sitting => sitting.NoAccount);
        int roster = Plan().WorkItems.Index().Single(pair => pair.Item.Id == "note").Index;
        Assert.Equal(2 * People, Without(new AccountsPlan(0, 1, 0.5, roster, roster, -1)));
        Assert.Equal(0, Without(new AccountsPlan(0, 1, 0.5, -1, -1, -1)));
    }

    [Fact]
    public void Two_sessions_in_one_room_take_turns()
    {
        SeasonPlan plan = new DayBuilder { Season = season => new DayTraffic().In(season, ("first", People), ("adults", People)) }.School(People, adults: People, terminals: 10)
            .Session("first", SessionKind.Test, 1, 9, 9.5, session => session with { OnTerminals = true, Room = "computers" })
            .Session("adults", SessionKind.AdultsQuestionnaire, 1, 9.1, 10, session => session with { Room = "computers" }).Build();
        DayRun run = DayRun.Of(plan);
        Assert.Equal(run.Session("first").Ended, run.Session("adults").Began);
        Assert.Equal(run.Session("first").Ended, Sitting(run, 1).Began);
        Assert.Equal(SessionWait.Room, run.Session("adults").WaitedFor);
    }

    [Fact]
    public void Who_is_not_done_when_time_is_up_sends_what_he_has()
    {
        DayTraffic short1 = new() { Change = traffic => traffic with { Lasts = SimDuration.FromMinutes(5) } };
        DayRun run = DayRun.Of(Plan(short1));
        Assert.Equal(People, Sitting(run).Done);
        Assert.InRange((Sitting(run).LastDone - Sitting(run).Began).TotalSeconds, 300, 320);
    }

    [Fact]
    public void A_season_with_terminals_comes_to_one_digest_however_it_is_run()
    {
        SimModel model = SeasonModel.Make(Plan(null, Struck(9.6, "power-cut", 1200), Struck(9.9, "line-cut", 300) with { Target = "S02#site" }));
        var key = new ReplicationKey(1, 0);
        string expected = Runs.Digest(Runs.Sequential(model, key));
        foreach (UnitLevel level in new[] { UnitLevel.Nation, UnitLevel.County, UnitLevel.School })
        {
            Partition partition = Partition.ByUnit(model, level);
            Assert.Equal(expected, Runs.Digest(Runs.Sequential(model, key, partition, new RandomCuts(5))));
            Assert.Equal(expected, Runs.Digest(Runs.Parallel(model, key, partition, 2)));
        }
        Assert.Equal(expected, Runs.Digest(Runs.SnapshottedEveryWindow(model, key, Partition.Single(model), Partition.ByUnit(model, UnitLevel.School))));
    }
}
