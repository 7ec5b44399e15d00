using RolloutSim.Model.Custody;
using RolloutSim.Model.Incidents;
using RolloutSim.Model.Kernel;
using RolloutSim.Model.Randomness.Distributions;
using RolloutSim.Model.Season;
using RolloutSim.Model.TestDays;
using RolloutSim.Model.Units;
using RolloutSim.Tests.Models;
using static RolloutSim.Tests.Models.IncidentPlans;

namespace RolloutSim.Tests.Model.Incidents;

/// <summary>
/// Injects and decisions reach the real desk, the real site of the school and the real store of the county: what each kind stops stands still until it is over or
/// somebody has decided, and nothing else does. Times are those of <see cref="IncidentPlans"/>, worked out by hand.
/// </summary>
public sealed class StruckPartyTests
{
    private static readonly IncidentKindPlan PowerCut = Kind("power-cut", 2) with { Lasts = new Constant(40 * 60) };

    private static readonly IncidentKindPlan SealBroken = Kind("seal-broken", 3) with { IsUrgent = true };

    private static readonly IncidentKindPlan Accident = Kind("vehicle-accident", 2) with { Home = UnitLevel.County };

    [Fact]
    public void A_power_cut_at_the_bell_holds_the_session_at_terminals_until_the_power_is_back_whatever_is_decided()
    {
        DayRun run = Run(Sessions(), [PowerCut], (season, kinds) => Strike(season, "S01", kinds[0], 9, lastsMinutes: 40));
        Assert.Equal((At(9, 40), SessionWait.Incident), (run.Session("screen").Began, run.Session("screen").WaitedFor));
        Assert.Equal((At(9, 0), At(10, 0)), (run.Session("paper").Began, run.Session("paper").Ended)); // by daylight
        // The county had decided to go on at 09:11: that brought no power back, and the incident was over when it came.
        IncidentResult incident = Incident(run);
        Assert.Equal((At(9, 11), At(9, 40)), (incident.Decided, incident.Resolved));
    }

    [Fact]
    public void Its_length_is_drawn_where_the_inject_says_none_and_the_school_hears_of_its_end()
    {
        DayRun run = Run(Sessions(), [PowerCut], (season, kinds) => Strike(season, "S01", kinds[0], 9));
        Assert.Equal(At(9, 40) + ChannelPlan.Least, run.Session("screen").Began);
    }

    [Fact]
    public void Help_that_is_done_before_ends_it()
    {
        IncidentKindPlan helped = PowerCut with { Lasts = new Constant(5 * 3600), Helper = IncidentSeat.Power, Handling = new Constant(60) };
        // Called at 09:06 when it is written down, half a minute, twenty of work, half a minute to the desk and half a minute to the school.
        Assert.Equal(At(9, 27) + ChannelPlan.Least, Run(Sessions(), [helped], (season, kinds) => Strike(season, "S01", kinds[0], 9)).Session("screen").Began);
    }

    [Fact]
    public void Switching_to_paper_goes_on_before_the_power_is_back()
    {
        // 30 sheets at 60 an hour and half an hour on the way; a decision takes half a minute to the school, and the school's call one to the printer.
        IEnumerable<ExternalEvent> Outside(SeasonPlan season, IncidentKindPlan kind) =>
            [.. Strike(season, "S01", kind, 9, lastsMinutes: 170), OutsideIncidents.Decide(season, 3, kind, At(9, 20), IncidentSeat.County, IncidentDecision.SwitchToPaper)];
        DayRun run = Run(Sessions(), [PowerCut], (season, kinds) => Outside(season, kinds[0]));
        Assert.Equal((At(10, 21), SessionWait.Paper, SessionState.Over), (run.Session("screen").Began, run.Session("screen").WaitedFor, run.Session("screen").State));
        DayRun waited = Run(Sessions(), [PowerCut], (season, kinds) => Strike(season, "S01", kinds[0], 9, lastsMinutes: 170));
        Assert.Equal(At(11, 50), waited.Session("screen").Began);
    }

    [Fact]
    public void A_postponement_lasts_as_long_as_it_says_or_as_the_power_cut_whichever_is_longer()
    {
        SimTime Began(int lasts, int minutes) => Run(Sessions(), [PowerCut], (season, kinds) =>
            [.. Strike(season, "S01", kinds[0], 9, lasts), OutsideIncidents.Decide(season, 3, kinds[0], At(9, 15), IncidentSeat.County, IncidentDecision.Postpone, parameter: minutes)]).Session("screen").Began;
        Assert.Equal([At(9, 45) + ChannelPlan.Least, At(10, 20)], [Began(30, 30), Began(80, 30)]);
    }

    [Fact]
    public void A_seal_that_is_broken_in_the_store_keeps_that_package_there_until_the_province_has_decided()
    {
        DayRun plain = Run(Packages(), [SealBroken], (_, _) => []), kept = Run(Packages(), [SealBroken], (season, kinds) => Strike(season, "S01", kinds[0], 5.75));
        Assert.Equal([At(6, 4), At(6, 2)], Handed(plain)); // two minutes to load each, one vehicle
        IncidentResult incident = Incident(kept);
        Assert.Equal(At(6, 6), incident.Decided); // 05:45 and 21 minutes: called, written down, asked by telephone, consented, decided
        Assert.Equal(At(6, 2), Handed(kept)[1]);
        Assert.True(Handed(kept)[0] > At(6, 6) && Handed(kept)[0] < At(9, 0)); // when the vehicle is back
        Assert.Equal(kept.Package(1).Ledger[1].At + SimDuration.FromSecondsRounded(60 * 60 + 30 + 180), kept.Package(1).Ledger[2].At); // 60 km at 60 km/h, the call at the gate, three minutes
    }

    [Fact]
    public void A_leak_closes_the_room_and_what_is_closed_stays_in_the_store()
    {
        IncidentKindPlan leak = Kind("leak", 3) with { IsUrgent = true, Measure = IncidentDecision.CloseRoom };
        DayRun run = Run(Packages(), [leak], (season, kinds) => Strike(season, "S01", kinds[0], 5.75));
        Assert.DoesNotContain(run.Package(0).Ledger, line => line.To == CustodyPlace.School);
        Assert.Contains(run.Package(1).Ledger, line => line.To == CustodyPlace.School);
    }

    [Fact]
    public void An_accident_delays_what_its_vehicle_carries_and_a_complaint_does_not()
    {
        SimTime Came(string kind, int minutes, IncidentKindPlan plan) => Run(Packages(), [plan], (season, kinds) => Strike(season, "C", kinds.Single(known => known.Id == kind), 6.25, minutes)).Package().Ledger[2].At;
        SimTime plain = Run(Packages(), [Accident], (_, _) => []).Package().Ledger[2].At;
        Assert.Equal(plain + Minutes(45), Came("vehicle-accident", 45, Accident));
        Assert.Equal(plain + Minutes(60), Came("vehicle-accident", 0, Accident)); // as long as accidents last in the plan
        Assert.Equal(plain, Came("hotline", 0, Kind("hotline", 2) with { Home = UnitLevel.County }));
    }

    [Fact]
    public void What_strikes_the_county_is_felt_in_all_its_schools_and_on_its_roads()
    {
        IncidentKindPlan quake = Kind("earthquake", 3) with { Home = UnitLevel.County, IsUrgent = true };
        DayRun run = Run(Sessions().School(30, terminals: 30), [quake], (season, kinds) => Strike(season, "C", kinds[0], 9.5));
        Assert.All([0, 1], school => Assert.True(run.Session("paper", school).Stood > SimDuration.FromMinutes(10)));
        SimTime plain = Run(Packages(), [quake], (_, _) => []).Package().Ledger[2].At;
        Assert.True(Run(Packages(), [quake], (season, kinds) => Strike(season, "C", kinds[0], 6.25)).Package().Ledger[2].At > plain);
    }

    [Theory]
    [InlineData(CarriedBy.County)]
    [InlineData(CarriedBy.School)]
    public void A_rainstorm_slows_the_ways_to_the_schools_that_it_strikes_for_as_long_as_it_lasts(CarriedBy fetched)
    {
        // The county's vehicle goes to the second school first.
        SimTime Came(int school, double slower, params (string Unit, double Hour, int Minutes)[] storms)
        {
            IncidentKindPlan storm = Kind("rainstorm", 1) with { Slower = slower, Lasts = new Constant(30 * 60) };
            return Run(Packages(fetched), [storm], (season, kinds) => storms.SelectMany((each, number) => Strike(season, each.Unit, kinds[0], each.Hour, each.Minutes, number))).Package(school).Ledger[2].At;
        }
        SimTime plain = Came(1, 0.5);
        // On the road for 40 minutes of it, which bring one as far as 40 / 1.5 would.
        Assert.Equal(plain + SimDuration.FromSeconds(13 * 60 + 20), Came(1, 0.5, ("S02", 6.5, 40)));
        Assert.Equal(plain + SimDuration.FromSeconds(10 * 60 + 10), Came(1, 0.5, ("S02", 6.5, 0))); // as long as drawn, and half a minute until one hears of the end
        Assert.Equal(plain + Minutes(30), Came(1, 0.5, ("S02", 5.5, 300)));
        Assert.Equal(plain, Came(1, 0, ("S02", 5.5, 300)));
        Assert.Equal(plain, Came(1, 0.5, ("S01", 5.5, 300)));
        Assert.Equal(plain, Came(1, 0.5, ("S02", 4, 60)));
        // Two at once are no worse than one; what the first leaves is the second's.
        Assert.Equal(plain + Minutes(20), Came(1, 0.5, ("S02", 6.25, 30), ("S02", 6.5, 45)));
        Assert.True(Came(0, 0.5, ("S01", 5.5, 300)) > Came(0, 0.5));
    }

    [Fact]
    public void What_is_struck_is_one_however_it_is_run()
    {
        IncidentKindPlan storm = Kind("rainstorm", 1) with { Slower = 0.5, Lasts = new Constant(30 * 60) };
        SeasonPlan plan = Plan(Packages().School(20, km: 5), [SealBroken, Accident, storm], (season, kinds) =>
            [.. Strike(season, "S01", kinds[0], 5.75), .. Strike(season, "C", kinds[1], 6.1), .. Strike(season, "S02", kinds[2], 6.2), .. Strike(season, "S02", kinds[2], 6.3, 90, number: 1)]);
        SimModel model = SeasonModel.Make(plan);
        var key = new RolloutSim.Model.Randomness.ReplicationKey(3, 1);
        string expected = Runs.Digest(Runs.Sequential(model, key));
        Assert.Equal(expected, Runs.Digest(Runs.Parallel(model, key, Partition.ByUnit(model, UnitLevel.School), 2)));
        Assert.Equal(expected, Runs.Digest(Runs.SnapshottedEveryWindow(model, key, Partition.Single(model), Partition.ByUnit(model, UnitLevel.School))));
    }

    private static DayBuilder Sessions() => new DayBuilder { Days = days => days with { Paper = new PaperPlan(60, 1, new Constant(1800)) } }.School(30, terminals: 30)
        .Session("paper", SessionKind.Test, 1, 9, 10).Session("screen", SessionKind.Test, 1, 9, 10, session => session with { OnTerminals = true });

    private static DayBuilder Packages(CarriedBy fetched = CarriedBy.County) => new DayBuilder { Custody = plan => plan with { FetchedBy = fetched } }.School(30, km: 60).School(30, km: 60)
        .Session("fetched", SessionKind.Fetching, 1, 6, 8).Session("opened", SessionKind.Opening, 1, 8.5, 9).Session("test", SessionKind.Test, 1, 9, 10, session => session with { Pieces = 2 });

    private static DayRun Run(DayBuilder days, IncidentKindPlan[] kinds, Func<SeasonPlan, IncidentKindPlan[], IEnumerable<ExternalEvent>> outside) => DayRun.Of(Plan(days, kinds, outside));

    private static SeasonPlan Plan(DayBuilder days, IncidentKindPlan[] kinds, Func<SeasonPlan, IncidentKindPlan[], IEnumerable<ExternalEvent>> outside)
    {
        SeasonPlan season = days.Build() with { Incidents = Make(kinds) };
        return season with { Outside = [.. outside(season, kinds)] };
    }

    private static IEnumerable<ExternalEvent> Strike(SeasonPlan season, string unit, IncidentKindPlan kind, double hour, int lastsMinutes = 0, int number = 0) =>
        OutsideIncidents.Strike(season, season.Units.IndexOf(unit), kind, DayBuilder.At(1, hour), SimDuration.FromMinutes(lastsMinutes), number);

    private static SimTime At(int hour, int minute) => DayBuilder.At(1, hour + (minute / 60.0));

    private static SimTime[] Handed(DayRun run) => [.. Enumerable.Range(0, 2).Select(school => run.Package(school).Ledger[1].At)];

    private static IncidentResult Incident(DayRun run) => Assert.Single(run.Reports.Desks.SelectMany(desk => desk.Incidents), incident => incident.Ordinal == 1 && incident.Kind == 0);
}
