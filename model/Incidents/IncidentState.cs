namespace RolloutSim.Model.Incidents;

/// <summary>Where an incident stands; it is in exactly one state.</summary>
public enum IncidentState : byte
{
    /// <summary>It has happened, and nobody has taken it yet.</summary>
    Open,

    /// <summary>Somebody has it and considers.</summary>
    Acknowledged,

    /// <summary>Nothing is done before somebody else consents.</summary>
    AwaitingApproval,

    /// <summary>It was decided what to do, and it is being done.</summary>
    Handling,

    Resolved,
}
