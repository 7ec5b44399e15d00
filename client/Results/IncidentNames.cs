using System.Text;
using RolloutSim.Client.Texts;
using RolloutSim.Model.Incidents;
using RolloutSim.Model.Season;

namespace RolloutSim.Client.Results;

/// <summary>What levels, seats and steps of incidents are called: in files as in plans, on the screen in the user's language.</summary>
internal static class IncidentNames
{
    /// <summary>As files have it: <c>provincial-inspector</c>, <c>called-again</c>.</summary>
    public static string InFiles<T>(T value)
        where T : struct, Enum
    {
        var word = new StringBuilder();
        foreach (char c in value.ToString())
        {
            if (char.IsAsciiLetterUpper(c) && word.Length > 0) word.Append('-');
            word.Append(char.ToLowerInvariant(c));
        }
        return word.ToString();
    }

    /// <summary>The level's word; 3 is the gravest, so it never stands without its number.</summary>
    public static LocalName Word(int level) => Both(level switch { 1 => TextId.IncidentMinor, 2 => TextId.IncidentSerious, _ => TextId.IncidentGrave });

    /// <summary>The level's colour, for those who draw it.</summary>
    public static string Colour(int level) => level switch { 1 => "green", 2 => "yellow", _ => "red" };

    public static LocalName Seat(IncidentSeat seat) => Both(seat switch
    {
        IncidentSeat.School => TextId.SeatSchool,
        IncidentSeat.ResponsibleInspector => TextId.SeatResponsibleInspector,
        IncidentSeat.County => TextId.SeatCounty,
        IncidentSeat.ProvincialInspector => TextId.SeatProvincialInspector,
        IncidentSeat.EpidemicCommand => TextId.SeatEpidemicCommand,
        IncidentSeat.City => TextId.SeatCity,
        IncidentSeat.Province => TextId.SeatProvince,
        IncidentSeat.Centre => TextId.SeatCentre,
        IncidentSeat.Power => TextId.SeatPower,
        IncidentSeat.Telecoms => TextId.SeatTelecoms,
        IncidentSeat.Police => TextId.SeatPolice,
        IncidentSeat.Health => TextId.SeatHealth,
        IncidentSeat.Traffic => TextId.SeatTraffic,
        IncidentSeat.Post => TextId.SeatPost,
        _ => TextId.SeatEmergency,
    });

    /// <summary>What a step's detail says; empty where it says nothing.</summary>
    public static string Detail(IncidentStepRecord step) => step.Step switch
    {
        IncidentStep.Classified => InFiles((ClassRule)step.Detail),
        IncidentStep.Decided => InFiles((IncidentDecision)step.Detail),
        IncidentStep.HelpCalled when step.Detail != 0 => InFiles((IncidentSeat)step.Detail),
        IncidentStep.Refused => InFiles((DecisionRefusal)step.Detail),
        _ => "",
    };

    private static LocalName Both(TextId id)
    {
        (string english, string chinese) = IncidentTextTable.Find(id)!.Value;
        return new LocalName(chinese, english);
    }
}
