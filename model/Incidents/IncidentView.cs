namespace RolloutSim.Model.Incidents;

/// <summary>What the rules look at.</summary>
/// <param name="Level">How grave it is.</param>
/// <param name="State">Where it stands.</param>
/// <param name="Authority">Who must consent.</param>
/// <param name="IsApproved">Whether they have.</param>
/// <param name="IsReported">Whether the next level was told by that seat.</param>
/// <param name="IsProposed">Whether the city has said what it thinks.</param>
/// <param name="IsTold">Whether the seat that decides has heard of it.</param>
/// <param name="IsAlone">Whether nobody is above the unit where it happened.</param>
/// <param name="HasHelper">Whether the county has the helper that is called.</param>
/// <param name="IsHelperCalled">Whether that helper was called before.</param>
/// <param name="HasSetOut">Whether the helper that decides is on the way already, or done.</param>
/// <param name="IsRefused">Whether those who must consent have said no, and have not been asked again.</param>
public readonly record struct IncidentView(
    IncidentLevel Level,
    IncidentState State,
    ApprovalAuthority Authority,
    bool IsApproved = false,
    bool IsReported = false,
    bool IsProposed = false,
    bool IsTold = true,
    bool IsAlone = false,
    bool HasHelper = true,
    bool IsHelperCalled = false,
    bool HasSetOut = false,
    bool IsRefused = false);
