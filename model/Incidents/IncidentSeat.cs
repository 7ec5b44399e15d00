namespace RolloutSim.Model.Incidents;

/// <summary>Who takes part when something has gone wrong: each a station with few people, which can be busy; in a drill a person can take it.</summary>
public enum IncidentSeat : byte
{
    /// <summary>The school's head and deputy.</summary>
    School,

    /// <summary>One a school, sent by the county: calls the county.</summary>
    ResponsibleInspector,

    /// <summary>The county's duty desk: writes down first.</summary>
    County,

    /// <summary>One a county, sent by the province: decides together with the county, or asks the province.</summary>
    ProvincialInspector,

    /// <summary>The county's epidemic command: consents before a feverish person goes on.</summary>
    EpidemicCommand,

    City,

    Province,

    Centre,

    /// <summary>The first of the helpers, which are services of the county.</summary>
    Power,

    Telecoms,

    Police,

    Health,

    Traffic,

    Post,

    /// <summary>The county's emergency office.</summary>
    Emergency,
}
