namespace RolloutSim.Model.Incidents;

/// <summary>Why a decision is not allowed; nothing changes then.</summary>
public enum DecisionRefusal : byte
{
    /// <summary>It is allowed.</summary>
    None,

    /// <summary>No such incident is known there.</summary>
    Unknown,

    /// <summary>It is over.</summary>
    Resolved,

    /// <summary>That seat has not heard of it.</summary>
    NotTold,

    /// <summary>It is not for that seat to decide.</summary>
    NotYours,

    /// <summary>Somebody must acknowledge it first.</summary>
    NotAcknowledged,

    /// <summary>That was done before.</summary>
    AlreadyDone,

    /// <summary>It waits for consent: level 3, or truth, completeness or secrecy touched.</summary>
    NeedsApproval,

    /// <summary>Nobody has to consent.</summary>
    NoApprovalNeeded,

    /// <summary>Nobody has asked.</summary>
    NotAsked,

    /// <summary>The county has no such helper.</summary>
    NoSuchHelper,

    /// <summary>Consent was refused, and it has been decided to close the room: there is nothing left to consent to.</summary>
    AlreadyDecided,
}
