using RolloutSim.Client.Execution;
using RolloutSim.Model.Incidents;
using RolloutSim.Model.Kernel;
using RolloutSim.Model.Season;
using RolloutSim.Scenarios.Drills;
using RolloutSim.Tests.Client.Drills;

namespace RolloutSim.Tests.Model.Incidents;

/// <summary>What seats know of the first drill's incidents, moment by moment: nothing before it has reached them, and what they know they do not forget.</summary>
public sealed class SeatKnowledgeTests
{
    private static readonly SimDuration CallTakes = SimDuration.FromSeconds(30), Beat = SimDuration.FromSeconds(5);

    private static readonly Drill Drill = ShippedDrills.Read("first-drill");
    private static readonly SeasonReports Reports = LocalRunner.RunAlone(DrillScriptReader.ReadText(Drill, DrillScriptTexts.Acts, "acts").Apply(Drill), 1, 0).Reports;

    [Fact]
    public void The_county_is_called_half_a_minute_after_the_call_and_until_it_takes_it()
    {
        (int home, IncidentResult seal) = Of("seal-broken");
        SimTime called = Step(seal, IncidentStep.Called) + CallTakes, taken = Step(seal, IncidentStep.Acknowledged);
        foreach (SimTime now in Moments())
        {
            KnownIncident? known = Seat(IncidentSeat.County, "A1").Of(home, seal, now);
            Assert.Equal(now >= called, known is not null);
            Assert.Equal(now >= called && now < taken, known?.RingsSince is not null);
        }
    }

    [Fact]
    public void The_province_hears_of_it_when_it_is_asked_and_is_asked_until_it_answers()
    {
        (int home, IncidentResult seal) = Of("seal-broken");
        SimTime told = Step(seal, IncidentStep.Told), answered = Step(seal, IncidentStep.Approved);
        foreach (SimTime now in Moments())
        {
            KnownIncident? known = Seat(IncidentSeat.Province, "A").Of(home, seal, now);
            Assert.Equal(now >= told, known is not null);
            if (known is null) continue;
            Assert.Equal(now >= Step(seal, IncidentStep.ApprovalAsked) + CallTakes && now < answered, known.IsAsked);
            Assert.DoesNotContain(known.Steps, step => step.Step == IncidentStep.Decided); // nobody tells it
        }
    }

    [Fact]
    public void What_a_school_handles_by_itself_the_county_does_not_know_before_it_is_told_and_a_helper_who_is_not_called_never_does()
    {
        (int home, IncidentResult post) = Of("empty-post");
        SimTime told = post.Steps.First(step => step.Step == IncidentStep.Told && step.Unit == Unit("A1")).At;
        foreach (SimTime now in Moments())
        {
            Assert.Equal(now >= told, Seat(IncidentSeat.County, "A1").Of(home, post, now) is not null);
            Assert.Equal(now >= post.At, Seat(IncidentSeat.School, "A1-3").Of(home, post, now) is not null);
            Assert.Null(Seat(IncidentSeat.Power, "A1").Of(home, post, now));
            Assert.Null(Seat(IncidentSeat.School, "A1-2").Of(home, post, now));
        }
    }

    [Fact]
    public void A_call_that_crosses_the_answer_is_no_call()
    {
        (int home, IncidentResult seal) = Of("seal-broken");
        int county = Unit("A1");
        SimTime taken = Step(seal, IncidentStep.Acknowledged);
        IncidentStepRecord again = new(taken - SimDuration.FromSeconds(5), county, seal.Level, IncidentStep.CalledAgain, IncidentSeat.County, false, 0);
        IncidentResult crossed = seal with { Steps = [.. seal.Steps.TakeWhile(step => step.At < taken), again, .. seal.Steps.SkipWhile(step => step.At < taken)] };
        KnownIncident known = Seat(IncidentSeat.County, "A1").Of(home, crossed, taken + CallTakes)!;
        Assert.Null(known.RingsSince);
        Assert.Equal(county, known.Holder);
        Assert.Equal(IncidentStep.CalledAgain, known.Steps[^1].Step); // it is heard of all the same
    }

    [Fact]
    public void Nobody_knows_what_has_not_happened_yet_or_forgets()
    {
        foreach ((IncidentSeat seat, string unit) in ((IncidentSeat, string)[])[(IncidentSeat.School, "A1-2"), (IncidentSeat.County, "A1"), (IncidentSeat.ProvincialInspector, "A1"), (IncidentSeat.Province, "A")])
            foreach ((int home, IncidentResult incident) in All())
            {
                int before = 0;
                foreach (SimTime now in Moments())
                {
                    KnownIncident? known = Seat(seat, unit).Of(home, incident, now);
                    Assert.True((known?.Steps.Length ?? 0) >= before);
                    before = known?.Steps.Length ?? 0;
                    if (known is not null) Assert.All(known.Steps, step => Assert.True(step.At <= now));
                }
            }
    }

    private static IEnumerable<SimTime> Moments()
    {
        for (SimTime now = Drill.Start; now < Drill.Start + SimDuration.FromMinutes(75); now += Beat) yield return now;
    }

    private static SeatKnowledge Seat(IncidentSeat seat, string unit) => new(Drill.Plan.Season, seat, Unit(unit));

    private static int Unit(string code) => Drill.Plan.Season.Units.IndexOf(code);

    private static SimTime Step(IncidentResult incident, IncidentStep step) => incident.Steps.First(its => its.Step == step).At;

    private static (int Home, IncidentResult Incident) Of(string kind) => All().First(each => Drill.Plan.Season.Incidents!.Kinds[each.Incident.Kind].Id == kind && each.Incident.At >= Drill.Start);

    private static IEnumerable<(int Home, IncidentResult Incident)> All() => Reports.Desks.SelectMany(desk => desk.Incidents.Select(incident => (desk.Unit, incident)));
}
