using RolloutSim.Model.Season;
using RolloutSim.Model.Staffing;
using RolloutSim.Model.TestDays;
using RolloutSim.Scenarios;
using RolloutSim.Scenarios.Population;

namespace RolloutSim.Client.Results;

/// <summary>How files name what the staffing tells: half-days, causes, people.</summary>
internal static class StaffingTexts
{
    /// <summary><c>2021-05-27 morning</c>; a night has the day on whose evening it begins.</summary>
    public static string HalfDay(Plan plan, int halfDay)
    {
        HalfDayPlan its = plan.Season.Staffing!.HalfDays[halfDay];
        string half = Model.TestDays.HalfDay.IsNight(its.Code) ? "night" : its.Code % 2 == 0 ? "morning" : "afternoon";
        return $"{CivilText.Iso(plan.Civil.DayOf(its.From))} {half}";
    }

    public static string Cause(PostCause cause) => cause switch
    {
        PostCause.Manned => "manned",
        PostCause.NobodyEligible => "nobody-eligible",
        PostCause.TakenElsewhere => "taken-elsewhere",
        _ => "absent",
    };

    /// <summary>Where somebody comes from: a unit's code, or township, kind and number of a school that the plan does not list: <c>school-05~village-primary-2</c>.</summary>
    public static string Home(Plan plan, Home home) => home.IsInPlan
        ? plan.Season.Units[home.Unit].Code
        : $"{plan.Season.Staffing!.Townships[home.Township].Name}~{plan.Season.Staffing.Profiles[home.Profile].Kind.Replace(' ', '-')}-{home.Number}";

    /// <summary>A made-up name: who sits in an office of the season has the name by which that office knows him.</summary>
    public static string NameOf(Plan plan, PostHolder person) => person.Seat is { } seat
        ? PersonSummaryMaker.NameOf(plan, seat.Unit, new PersonSeat(seat.Office, seat.Number, [seat.Office]))
        : PersonNames.Of(plan.Season.Name, Home(plan, person.Home), Group(plan, person), person.Number);

    /// <summary>What somebody is there: <c>teachers</c>; of people whom the plan lists, <c>people</c>.</summary>
    public static string Group(Plan plan, PostHolder person) =>
        person.Group < 0 ? "people" : plan.Season.Staffing!.Profiles[person.Home.Profile].Groups[person.Group].Name;
}
