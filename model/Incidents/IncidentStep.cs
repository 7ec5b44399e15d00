namespace RolloutSim.Model.Incidents;

/// <summary>What happened to an incident: the steps that its home writes down.</summary>
public enum IncidentStep : byte
{
    Occurred,

    /// <summary>A desk was called; <c>by</c> is who is called.</summary>
    Called,

    /// <summary>A desk was called again.</summary>
    CalledAgain,

    /// <summary>A desk that was called has too much to do.</summary>
    PassedOn,

    /// <summary>Somebody has taken it.</summary>
    Acknowledged,

    /// <summary>Somebody has said how grave it is; the detail: <see cref="ClassRule"/>.</summary>
    Classified,

    /// <summary>A desk has heard of it.</summary>
    Told,

    ApprovalAsked,

    /// <summary>The city has said what it thinks.</summary>
    Proposed,

    Approved,

    ApprovalRefused,

    /// <summary>A helper was called; the detail, where a person called: <see cref="IncidentSeat"/> of the helper, else it is the one of the kind.</summary>
    HelpCalled,

    /// <summary>A helper is done.</summary>
    Helped,

    /// <summary>It was decided what to do; the detail: <see cref="IncidentDecision"/>.</summary>
    Decided,

    /// <summary>What was decided is done.</summary>
    Handled,

    /// <summary>What lasted is over by itself.</summary>
    Passed,

    Resolved,

    /// <summary>A person's decision was not allowed; the detail: <see cref="DecisionRefusal"/>.</summary>
    Refused,

    /// <summary>A person who helps is on the way; where the model helps, it goes when it is called.</summary>
    SetOut,
}
