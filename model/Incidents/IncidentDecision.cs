namespace RolloutSim.Model.Incidents;

/// <summary>What somebody decides about an incident; <see cref="IncidentRules"/> says when each is allowed.</summary>
public enum IncidentDecision : byte
{
    /// <summary>Handle it: go on as if nothing had been.</summary>
    Continue,

    /// <summary>Handle it: what stands still goes on.</summary>
    Resume,

    /// <summary>Handle it: what has not begun begins later; the parameter: minutes.</summary>
    Postpone,

    /// <summary>Handle it: what was on terminals is done on paper.</summary>
    SwitchToPaper,

    /// <summary>Handle it: the room is closed, its sessions are given up.</summary>
    CloseRoom,

    /// <summary>Take it: nobody else is called.</summary>
    Acknowledge,

    /// <summary>Say how grave it is.</summary>
    Classify,

    /// <summary>Tell the next level.</summary>
    ReportUp,

    /// <summary>Ask whoever must consent.</summary>
    AskApproval,

    /// <summary>Of a city: say what it thinks should be done, and pass the question on to the province.</summary>
    Propose,

    /// <summary>Consent to going on.</summary>
    Approve,

    /// <summary>Refuse consent.</summary>
    Refuse,

    /// <summary>Call a helper; the parameter: <see cref="IncidentSeat"/>.</summary>
    SendHelp,

    /// <summary>Of a helper that was called: go there.</summary>
    SetOut,
}
