using RolloutSim.Model.Incidents;
using RolloutSim.Model.Kernel;
using RolloutSim.Model.Questionnaire;
using RolloutSim.Model.Randomness;
using RolloutSim.Model.Season;
using RolloutSim.Model.TestDays;
using RolloutSim.Model.Units;
using RolloutSim.Tests.Models;

namespace RolloutSim.Tests.Model.Questionnaire;

/// <summary>PE data: one officer sends a school's cards, one after another, as soon as the last is typed and found right, however late that is.</summary>
public sealed class PeDataTests
{
    private const int Pupils = 12;
    private const double ThinkSeconds = 5;

    private static readonly DayTraffic Traffic = new() { Pages = Pupils, Terminals = 1, ThinkSeconds = ThinkSeconds };

    private static SeasonPlan Plan(int otherPupils, params ExternalEvent[] events) => new DayBuilder { Season = plan => Traffic.In(plan with { Outside = [.. events] }, ("cards", 1)) }
        .School(Pupils).School(otherPupils).Session("pe", SessionKind.PeTest, 1, 13, 14).Session("cards", SessionKind.PeEntry, 1, 14, 16).Session("packing", SessionKind.Packing, 1, 16, 17).Build();

    private static ExternalEvent PowerCut(double hour, uint seconds) =>
        new(DayBuilder.At(1, hour), "S01#site", Priority.CapacityChange, SiteMessage.Struck, 77, DeskMessage.HashOf("power-cut") | ((ulong)seconds << 32));

    private static SittingReport Sitting(DayRun run, int school = 0) => run.Reports.Traffic.Single().Sittings[school];

    [Fact]
    public void The_officer_begins_when_the_last_card_is_right_and_the_session_is_over_when_all_are_sent()
    {
        DayRun run = DayRun.Of(Plan(Pupils));
        // A card takes two minutes to type, and a minute to check while the next is typed.
        Assert.Equal(DayBuilder.At(1, 14) + (DayBuilder.Minute * ((2 * Pupils) + 1)), run.Site().LastCard);
        Assert.Equal(run.Site().LastCard, Sitting(run).Began);
        Assert.Equal((1, 1), (Sitting(run).People, Sitting(run).Done));
        Assert.Equal(Sitting(run).LastDone + SimDuration.FromSeconds(30), run.Session("cards").Ended);
        // Settling down, then card by card, each answered in well below a second.
        Assert.InRange((Sitting(run).LastDone - Sitting(run).Began).TotalSeconds, 10 + (Pupils * ThinkSeconds), 10 + (Pupils * ThinkSeconds) + (0.25 * (Pupils + 1)));
    }

    [Fact]
    public void Cards_that_are_late_are_sent_late()
    {
        DayRun run = DayRun.Of(Plan(Pupils + 30));
        Assert.True(Sitting(run, 1).Began >= Sitting(run).Began + (DayBuilder.Minute * 60), $"{Sitting(run, 1).Began} after {Sitting(run).Began}");
        Assert.Equal(run.Site(1).LastCard, Sitting(run, 1).Began);
    }

    [Fact]
    public void A_power_cut_while_cards_are_sent_only_delays_the_rest()
    {
        DayRun run = DayRun.Of(Plan(Pupils, PowerCut(14.4217, 600))); // it reaches the terminals a minute later: half a minute after the last card
        Assert.Equal(Sitting(run, 1).Began, Sitting(run).Began);
        Assert.Equal(1, Sitting(run).Done);
        Assert.InRange((Sitting(run).LastDone - Sitting(run, 1).LastDone).TotalSeconds, 570, 640);
    }

    [Fact]
    public void Every_card_goes_up_once()
    {
        TrafficReport report = DayRun.Of(Plan(Pupils)).Reports.Traffic.Single();
        // For each of the two schools a log-in, a page for each card but the last, and the last with the submission.
        Assert.Equal(2 * (1_000 + ((Pupils - 1) * 4_000) + 4_000), report.Minutes.Sum(minute => minute.UpBytes));
        Assert.Equal(2 * (50_000 + ((Pupils - 1) * 50_000) + 1_000), report.Minutes.Sum(minute => minute.DownBytes));
        Assert.Equal(2 * (Pupils + 1), report.Exchanges);
    }

    [Fact]
    public void It_comes_to_one_digest_however_it_is_run()
    {
        SimModel model = SeasonModel.Make(Plan(Pupils, PowerCut(14.4217, 600)));
        var key = new ReplicationKey(1, 0);
        string expected = Runs.Digest(Runs.Sequential(model, key));
        Partition partition = Partition.ByUnit(model, UnitLevel.School);
        Assert.Equal(expected, Runs.Digest(Runs.Parallel(model, key, partition, 2)));
        Assert.Equal(expected, Runs.Digest(Runs.SnapshottedEveryWindow(model, key, Partition.Single(model), partition)));
    }
}
