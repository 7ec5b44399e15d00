namespace RolloutSim.Model.Incidents;

/// <summary>What the people at a seat do.</summary>
public enum DutyWork : byte
{
    /// <summary>The school takes an incident that it can handle by itself.</summary>
    Take,

    /// <summary>The responsible inspector calls the county.</summary>
    Call,

    /// <summary>Whoever is called takes it down, which comes first, and says how grave it is.</summary>
    WriteDown,

    /// <summary>The next level is told.</summary>
    Tell,

    /// <summary>It is decided what to do.</summary>
    Decide,

    /// <summary>Consent is asked for.</summary>
    Ask,

    /// <summary>The city says what it thinks.</summary>
    Propose,

    /// <summary>Consent is given.</summary>
    Approve,

    /// <summary>What was decided is done.</summary>
    Handle,

    /// <summary>A helper comes and works.</summary>
    Help,
}
