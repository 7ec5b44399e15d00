using System.Globalization;
using RolloutSim.Client.Drills.Live;
using RolloutSim.Client.Execution;
using RolloutSim.Client.Results;
using RolloutSim.Model.Incidents;
using RolloutSim.Model.Kernel;
using RolloutSim.Scenarios;
using RolloutSim.Scenarios.Drills;

namespace RolloutSim.Tests.Client.Drills;

/// <summary>What stands on a seat's screen as what it may do is accepted when it is typed, before and after consent is refused and the room is closed.</summary>
public sealed class SeatOffersTests
{
    private static readonly Drill Drill = ShippedDrills.Read("first-drill");
    private static readonly int Home = Drill.Plan.Season.Units.IndexOf("A1-2");

    [Theory]
    [InlineData("08:22", "county A1:", "province A:")] // the call is on its way
    [InlineData("08:25", "county A1:", "province A: level report approve refuse")]
    [InlineData("08:27", "county A1: ask close", "province A: level report")]
    [InlineData("08:29", "county A1:", "province A: level report")]
    [InlineData("08:33", "county A1:", "province A: level report")]
    public void Each_word_that_is_offered_is_accepted(string clock, params string[] offered)
    {
        SimTime now = Drill.Start + SimDuration.FromMinutes(int.Parse(clock[3..], CultureInfo.InvariantCulture) - 15);
        string closes = DrillScriptTexts.Closes[..(DrillScriptTexts.Closes.IndexOf("08:28", StringComparison.Ordinal) + 5)];
        IncidentResult seal = Seal(closes);
        DrillSeat[] seats = [.. Drill.Seats.Where(seat => seat.Seat is IncidentSeat.County or IncidentSeat.Province)];
        List<string> found = [];
        foreach (DrillSeat seat in seats)
        {
            KnownIncident? known = new SeatKnowledge(Drill.Plan.Season, seat.Seat, seat.Unit).Of(Home, seal, now);
            (IncidentDecision? Decision, string Word, string Chinese)[] offers = known is null ? [] : [.. SeatOffers.Of(seat, known, hasReported: false, hasHelper: false)];
            found.Add($"{seat.Text}: {string.Join(' ', offers.Select(offer => offer.Word))}".TrimEnd());
            foreach ((IncidentDecision? decision, string word, _) in offers)
            {
                string inPlans = decision is { } its ? IncidentNames.InFiles(its) : SeatVerbs.Handle, behind = decision == IncidentDecision.Classify ? " as level 2" : "";
                IncidentResult typed = Seal($"{closes}\n  - {inPlans} seal-broken A1-2{behind} by {IncidentNames.InFiles(seat.Seat)} at T {clock}");
                Assert.False(typed.Steps.Any(step => step.Step == IncidentStep.Refused && step.At == now), $"{seat.Text} {word} at {clock}");
            }
        }
        Assert.Equal(offered, found);
    }

    private static IncidentResult Seal(string script)
    {
        Plan plan = DrillScriptReader.ReadText(Drill, script, "script").Apply(Drill);
        DeskReport desk = LocalRunner.RunAlone(plan, 1, 0).Reports.Desks.First(desk => desk.Unit == Home);
        return desk.Incidents.First(its => plan.Season.Incidents!.Kinds[its.Kind].Id == "seal-broken" && its.At >= Drill.Start);
    }
}
