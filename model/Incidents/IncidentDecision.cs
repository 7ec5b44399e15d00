namespace RolloutSim.Model.Incidents;

/// <summary>What somebody decided about an incident.</summary>
public enum IncidentDecision : byte
{
    /// <summary>Go on as if nothing had been.</summary>
    Continue,

    /// <summary>What stands still goes on.</summary>
    Resume,

    /// <summary>What has not begun begins later; the parameter: minutes.</summary>
    Postpone,

    /// <summary>What was on terminals is done on paper.</summary>
    SwitchToPaper,

    /// <summary>The room is closed: its sessions are given up.</summary>
    CloseRoom,
}
