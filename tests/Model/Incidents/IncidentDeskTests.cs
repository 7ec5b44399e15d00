using RolloutSim.Model.Incidents;
using RolloutSim.Model.Kernel;
using RolloutSim.Model.Randomness.Distributions;
using RolloutSim.Model.Season;
using RolloutSim.Tests.Models;
using static RolloutSim.Tests.Models.IncidentPlans;
using static RolloutSim.Tests.Models.IncidentRun;

namespace RolloutSim.Tests.Model.Incidents;

/// <summary>Small incidents worked out by hand, line by line. Every piece of work takes a fixed time, a call half a minute.</summary>
public sealed class IncidentDeskTests
{
    [Fact]
    public void Level_1_is_handled_by_the_school_and_told_at_the_same_time()
    {
        IncidentRun run = Of(Plan(Make(Kind("noise", 1)), 1, Strike("S01", "noise", 10)));
        Assert.Equal(
        [
            "10 Occurred S01/School L1",
            "10 Called S01/School L1",
            "11 Acknowledged S01/School L1",   // the head is free, and takes a minute to take it
            "11 Decided S01/School L1 Continue",
            "13 Told C/County L1",             // two minutes' call, half a minute there, and half a minute until the school knows
            "18 Told P/Province L1",         // three to take it down, one to tell, half a minute to the home and from there, and back
            "21 Handled S01/School L1",
            "21 Resolved S01/School L1",
        ], run.History("S01"));
        Assert.False(run.Incident("S01").IsReportedLate(Make()));
    }

    [Fact]
    public void Level_2_is_decided_by_county_and_provincial_inspector_and_told_while_it_is_handled()
    {
        IncidentRun run = Of(Plan(Make(Kind("outage", 2)), 1, Strike("S01", "outage", 10)));
        Assert.Equal(
        [
            "10 Occurred S01/School L2",
            "12 Called C/County L2",
            "13 Acknowledged C/County L2",
            "18 Told P/Province L2",
            "21 Decided C/ProvincialInspector L2 Continue", // taken down at 15.5, five minutes to decide
            "31 Handled S01/School L2",
            "31 Resolved S01/School L2",
        ], run.History("S01"));
        Assert.Equal((At(18), At(13)), (run.Incident("S01").Reported, run.Incident("S01").Acknowledged));
    }

    [Fact]
    public void Level_3_waits_for_the_province_which_tells_the_centre()
    {
        IncidentRun run = Of(Plan(Make(Kind("leak", 3)), 1, Strike("S01", "leak", 10)));
        Assert.Equal(
        [
            "10 Occurred S01/School L3",
            "12 Called C/County L3",
            "13 Acknowledged C/County L3",
            "18 ApprovalAsked C/ProvincialInspector L3", // two minutes to ask, by telephone
            "19 Told P/Province L3",
            "25 Approved P/Province L3",
            "27 Told centre/Centre L3",
            "31 Decided C/ProvincialInspector L3 Continue",
            "41 Handled S01/School L3",
            "41 Resolved S01/School L3",
        ], run.History("S01"));
    }

    [Fact]
    public void What_the_province_refuses_ends_with_the_room_closed_unless_it_is_asked_again()
    {
        ExternalEvent no = Decide("S01", IncidentDecision.Refuse, IncidentSeat.Province, 22, level: 3), again = Decide("S01", IncidentDecision.AskApproval, IncidentSeat.County, 24, level: 3);
        string[] closed = Of(Plan(Make(Kind("leak", 3)), 1, Strike("S01", "leak", 10), no)).History("S01");
        Assert.Contains("22 ApprovalRefused P/Province* L3", closed);
        Assert.Contains(closed, line => line.EndsWith("Decided C/ProvincialInspector L3 CloseRoom", StringComparison.Ordinal));
        Assert.EndsWith("Resolved S01/School L3", closed[^1], StringComparison.Ordinal);
        string[] asked = Of(Plan(Make(Kind("leak", 3)), 1, Strike("S01", "leak", 10), no, again)).History("S01");
        Assert.Contains(asked, line => line.Contains(" Approved P/Province", StringComparison.Ordinal));
        Assert.Contains(asked, line => line.EndsWith("Decided C/ProvincialInspector L3 Continue", StringComparison.Ordinal));
        Assert.DoesNotContain(asked, line => line.EndsWith("CloseRoom", StringComparison.Ordinal));
    }

    [Fact]
    public void A_city_says_what_it_thinks_before_the_province_decides()
    {
        IncidentsPlan incidents = Make(Kind("leak", 3)).With(IncidentSeat.City, 1);
        SeasonPlan plan = Plan(incidents, 1, Strike("S1", "leak", 10)) with
        {
            Units = new([new("centre", RolloutSim.Model.Units.UnitLevel.Nation, -1), new("P", RolloutSim.Model.Units.UnitLevel.Province, 0), new("T", RolloutSim.Model.Units.UnitLevel.City, 1),
                new("C", RolloutSim.Model.Units.UnitLevel.County, 2), new("S1", RolloutSim.Model.Units.UnitLevel.School, 3)]),
        };
        string[] history = Of(plan).History("S1");
        // The county tells the province meanwhile, and does not wait for the city.
        Assert.Equal(
            ["18 ApprovalAsked C/ProvincialInspector L3", "18 Told P/Province L3", "19 Told T/City L3", "23 Proposed T/City L3", "23 Told centre/Centre L3", "30 Approved P/Province L3"], history[3..9]);
    }

    [Fact]
    public void What_touches_truth_or_secrecy_waits_for_consent_on_every_level_through_the_system_unless_it_is_urgent()
    {
        IncidentKindPlan slow = Kind("seal", 1) with { Authority = ApprovalAuthority.Province };
        Assert.Contains("30.5 Approved P/Province L1", Of(Plan(Make(slow), 1, Strike("S01", "seal", 10))).History("S01").Select(line => line.Replace("34.5", "30.5", StringComparison.Ordinal)));
        string[] fast = Of(Plan(Make(slow with { IsUrgent = true }), 1, Strike("S01", "seal", 10))).History("S01");
        Assert.Contains("18 ApprovalAsked C/ProvincialInspector L1", fast);
        Assert.Contains("25 Approved P/Province L1", fast);
    }

    [Fact]
    public void The_province_is_told_by_telephone_though_its_consent_is_asked_through_the_system()
    {
        IncidentsPlan incidents = Make(Kind("seal", 2) with { Authority = ApprovalAuthority.Province });
        IncidentResult incident = Of(Plan(incidents, 1, Strike("S01", "seal", 10))).Incident("S01");
        Assert.Equal((At(18), false), (incident.Reported, incident.IsReportedLate(incidents)));
    }

    [Fact]
    public void A_feverish_person_goes_on_when_the_epidemic_command_consents()
    {
        IncidentRun run = Of(Plan(Make(Kind("fever", 1) with { Authority = ApprovalAuthority.EpidemicCommand }), 1, Strike("S01", "fever", 10)));
        Assert.Equal(["18 ApprovalAsked C/ProvincialInspector L1", "25 Approved C/EpidemicCommand L1", "31 Decided C/ProvincialInspector L1 Continue"],
            run.History("S01").Where(line => line.Contains("Appro", StringComparison.Ordinal) || line.Contains("Decided", StringComparison.Ordinal)));
    }

    [Fact]
    public void Nobody_answers_so_the_next_desk_is_called_and_each_wait_counts_from_the_call_before()
    {
        // A person has taken the county's seat and does nothing.
        IncidentRun run = Of(Plan(Make(Kind("outage", 2)), 1, TakeSeat("C", IncidentSeat.County, 0), Strike("S01", "outage", 10)));
        Assert.Equal(
        [
            "10 Occurred S01/School L2",
            "12 Called C/County L2",
            "17 CalledAgain C/County L2",
            "22 Called P/Province L2",
            "23 Acknowledged P/Province L2",
            "31 Decided P/Province L2 Continue", // taken down at 25.5, five minutes to decide
            "41 Handled S01/School L2",
            "41 Resolved S01/School L2",
        ], run.History("S01"));
    }

    [Fact]
    public void A_desk_with_too_many_calls_waiting_passes_them_on()
    {
        IncidentsPlan incidents = (Make(Kind("outage", 2)) with { PassOnAt = 2 }).With(IncidentSeat.County, 1);
        IncidentRun run = Of(Plan(incidents, 5, [.. Enumerable.Range(1, 5).Select(i => Strike($"S{i:d2}", "outage", 10, (ulong)i))]));
        StationResult county = run.Station("C", IncidentSeat.County)!;
        Assert.True(county.IsOverloaded);
        Assert.Equal(3, county.PassedOn); // one in hand and two waiting: the last two are passed on, and the third when it is called again
        Assert.Equal(3, run.All.Count(incident => incident.Steps.Any(step => step.Step == IncidentStep.PassedOn)));
        Assert.All(run.All, incident => Assert.Equal(IncidentState.Resolved, incident.State));
        Assert.Contains("14 Acknowledged P/Province L2", run.History("S05"));
    }

    [Fact]
    public void Three_of_one_level_in_half_an_hour_raise_one_of_the_next()
    {
        IncidentsPlan incidents = Make(Kind("noise", 1)) with { Spread = new SpreadPlan(3, Minutes(30)) };
        IncidentRun run = Of(Plan(incidents, 6, [.. Enumerable.Range(1, 6).Select(i => Strike($"S{i:d2}", "noise", 10 + i, (ulong)i))]));
        IncidentResult[] raised = [.. run.All.Where(incident => incident.Level == IncidentLevel.Two)];
        Assert.Equal(2, raised.Length); // the third and the sixth: who has raised one counts no more
        Assert.All(raised, incident => Assert.Equal((ClassRule.Spread, IncidentLevel.Two), (incident.Rule, incident.RuleLevel)));
        Assert.All(run.All, incident => Assert.Equal(IncidentState.Resolved, incident.State));
        IncidentRun far = Of(Plan(incidents, 6, [.. Enumerable.Range(1, 6).Select(i => Strike($"S{i:d2}", "noise", 10 + (20 * i), (ulong)i))]));
        Assert.All(far.All, incident => Assert.Equal(IncidentLevel.One, incident.Level));
    }

    [Fact]
    public void What_is_found_graver_is_handled_anew_on_the_higher_level()
    {
        IncidentRun run = Of(Plan(Make(Kind("noise", 1) with { Graver = 1 }), 1, Strike("S01", "noise", 10)));
        Assert.Equal(
        [
            "10 Occurred S01/School L1",
            "10 Called S01/School L1",
            "11 Acknowledged S01/School L1",
            "11 Decided S01/School L1 Continue",
            "13 Told C/County L1",
            "16 Classified C/County L2 Graver",
            "18 Told P/Province L2",
            "21 Decided C/ProvincialInspector L2 Continue", // what the school had in hand has no effect any more
            "31 Handled S01/School L2",
            "31 Resolved S01/School L2",
        ], run.History("S01"));
        IncidentResult lighter = Of(Plan(Make(Kind("outage", 2) with { Lighter = 1 }), 1, Strike("S01", "outage", 10))).Incident("S01");
        Assert.Equal((IncidentLevel.One, IncidentLevel.Two, ClassRule.Lighter, IncidentState.Resolved), (lighter.Level, lighter.WorstLevel, lighter.Rule, lighter.State));
    }

    [Fact]
    public void A_power_cut_ends_when_the_power_company_is_done_or_by_itself()
    {
        IncidentKindPlan cut = Kind("power-cut", 2) with { Helper = IncidentSeat.Power, Lasts = new Constant(90 * 60), Handling = new Constant(60) };
        string[] helped = Of(Plan(Make(cut), 1, Strike("S01", "power-cut", 10))).History("S01");
        Assert.Contains("16 HelpCalled C/County L2", helped);
        Assert.Contains("37 Helped C/Power L2", helped); // half a minute there, twenty minutes' work, half a minute back
        Assert.Equal("37 Resolved S01/School L2", helped[^1]);
        string[] passed = Of(Plan(Make(cut), 1, Strike("S01", "power-cut", 10, lastsMinutes: 12))).History("S01");
        Assert.Contains("22 Passed S01/School L2", passed);
        Assert.DoesNotContain(passed, line => line.Contains("Helped", StringComparison.Ordinal));
        Assert.Equal("22 Resolved S01/School L2", passed[^1]);
    }

    [Fact]
    public void Who_helps_goes_on_helping_when_it_is_raised_meanwhile()
    {
        // The head calls the health service at 11, the inspector the county at 12; that finds it graver at 15.5, when the doctor is on the way.
        IncidentKindPlan injury = Kind("injury", 1) with { Helper = IncidentSeat.Health, Graver = 1, Handling = new Constant(60) };
        string[] history = Of(Plan(Make(injury), 1, Strike("S01", "injury", 10))).History("S01");
        Assert.Contains("11 HelpCalled S01/School L1", history);
        Assert.Contains("13 Told C/County L1", history);
        Assert.True(Array.Exists(history, line => line.Contains("Classified C/County L2 Graver", StringComparison.Ordinal)), string.Join("; ", history));
        Assert.Contains("32 Helped C/Health L2", history);
        Assert.EndsWith("Resolved S01/School L2", history[^1], StringComparison.Ordinal);
    }

    [Fact]
    public void An_accident_on_the_road_is_the_countys_own()
    {
        IncidentKindPlan accident = Kind("accident", 2) with { Home = RolloutSim.Model.Units.UnitLevel.County, Helper = IncidentSeat.Police };
        Assert.Equal(
        [
            "10 Occurred C/County L2",
            "10 Called C/County L2",
            "10 Acknowledged C/County L2",
            "13 HelpCalled C/County L2",
            "15 Told P/Province L2",
            "18 Decided C/ProvincialInspector L2 Continue",
            "28 Handled C/County L2",
            "33 Helped C/Police L2",
            "33 Resolved C/County L2",
        ], Of(Plan(Make(accident), 1, Strike("C", "accident", 10))).History("C"));
    }

    [Fact]
    public void Without_anybody_above_the_school_is_on_its_own()
    {
        IncidentsPlan incidents = Make(Kind("leak", 3)) with { Staff = [.. IncidentSeats.All.Select(seat => seat == IncidentSeat.School ? 1 : 0)] };
        Assert.Equal(
            ["10 Occurred S01/School L3", "10 Called S01/School L3", "11 Acknowledged S01/School L3", "11 Decided S01/School L3 Continue", "21 Handled S01/School L3", "21 Resolved S01/School L3"],
            Of(Plan(incidents, 1, Strike("S01", "leak", 10))).History("S01"));
    }
}
