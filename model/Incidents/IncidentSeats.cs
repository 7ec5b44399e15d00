using System.Collections.Immutable;
using RolloutSim.Model.Units;

namespace RolloutSim.Model.Incidents;

/// <summary>What is fixed about the seats.</summary>
public static class IncidentSeats
{
    public static ImmutableArray<IncidentSeat> All { get; } = [.. Enum.GetValues<IncidentSeat>()];

    /// <summary>The helpers: power, telecoms, police, health, traffic, post, emergency office.</summary>
    public static ImmutableArray<IncidentSeat> Helpers { get; } = [.. All.Where(IsHelper)];

    public static bool IsHelper(IncidentSeat seat) => seat >= IncidentSeat.Power;

    /// <summary>The level of the units in which a seat stands; helpers are the county's.</summary>
    public static UnitLevel LevelOf(IncidentSeat seat) => seat switch
    {
        IncidentSeat.School or IncidentSeat.ResponsibleInspector => UnitLevel.School,
        IncidentSeat.City => UnitLevel.City,
        IncidentSeat.Province => UnitLevel.Province,
        IncidentSeat.Centre => UnitLevel.Nation,
        _ => UnitLevel.County,
    };

    /// <summary>The seat that takes calls for a unit of a level.</summary>
    public static IncidentSeat DutyOf(UnitLevel level) => level switch
    {
        UnitLevel.Nation => IncidentSeat.Centre,
        UnitLevel.Province => IncidentSeat.Province,
        UnitLevel.City => IncidentSeat.City,
        UnitLevel.County => IncidentSeat.County,
        _ => IncidentSeat.School,
    };
}
