namespace RolloutSim.Model.Incidents;

/// <summary>Who must consent before an incident is handled.</summary>
public enum ApprovalAuthority : byte
{
    Nobody,

    /// <summary>Where a feverish person is to go on.</summary>
    EpidemicCommand,

    /// <summary>Where truth, completeness or secrecy is touched; always on level 3.</summary>
    Province,
}
