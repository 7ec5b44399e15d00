using RolloutSim.Client.Results;
using RolloutSim.Client.Runs;
using RolloutSim.Client.Screen;
using RolloutSim.Client.Texts;
using RolloutSim.Model.Incidents;
using RolloutSim.Model.Randomness;
using RolloutSim.Model.Season;
using RolloutSim.Scenarios;
using RolloutSim.Scenarios.Composing;
using RolloutSim.Scenarios.Texts;

namespace RolloutSim.Tests.Client.Results;

/// <summary>Ten times the incident rate in Xiji, with the same luck: the summary and the screen say that its desk cannot keep up, and the province has more to do.</summary>
public sealed class IncidentRateSummaryTests
{
    private const int Seasons = 24;

    [Fact]
    public void The_summary_says_who_cannot_keep_up()
    {
        (IncidentSummary usual, int provinceUsual) = Run();
        (IncidentSummary often, int provinceOften) = Run("incidents.rates.xiji=10");
        Assert.All(usual.Levels.Zip(often.Levels).Take(2), pair => Assert.True(pair.Second.PerSeason > 3 * pair.First.PerSeason));
        Assert.True(provinceOften > 3 * provinceUsual, $"{provinceUsual} {provinceOften}");
        Assert.True(Waited(often) > 3 * Waited(usual), $"{Waited(usual)} {Waited(often)}");
        Assert.True(often.Overloaded[0].Share > 0.5 && often.Overloaded[0].Unit == "xiji", often.Overloaded[0].ToString());
        Assert.All(usual.Overloaded, seat => Assert.True(seat.Share < 0.2, seat.ToString()));

        string[] lines = [.. new IncidentScreen(new ScreenTexts(TextLanguage.English), Paint.None, 110).Lines(often)];
        int heading = Array.FindIndex(lines, line => line.Contains("too much to do", StringComparison.Ordinal));
        Assert.Contains("Xiji County", lines[heading + 1]);
        Assert.Contains(lines, line => line.Contains("county's duty desk", StringComparison.Ordinal));
    }

    /// <summary>Calls at the county's seats that waited too long or were passed on, a season on average.</summary>
    private static double Waited(IncidentSummary incidents) => incidents.Overloaded.Where(seat => seat.Unit == "xiji").Sum(seat => seat.Late + seat.PassedOn);

    private static (IncidentSummary Summary, int Province) Run(params string[] changes)
    {
        Plan plan = ShippedPlans.Read("xiji-2021", [.. changes.Select(PlanOverride.Parse)]);
        var replicator = new SeasonReplicator(plan.Season);
        SeasonReplication[] seasons = [.. Enumerable.Range(0, Seasons).Select(season => replicator.Run(new ReplicationKey(1, (uint)season)))];
        int province = seasons.Sum(season => season.Reports.Desks.Where(desk => plan.Season.Units[desk.Unit].Code == "ningxia").SelectMany(desk => desk.Stations)
            .Where(station => station.Seat == IncidentSeat.Province).Sum(station => station.Begun.Sum()));
        return (IncidentSummaryMaker.Make(new StudyResults(plan, [.. seasons]))!, province);
    }
}
