namespace RolloutSim.Model.Custody;

/// <summary>How the tool packages are kept, brought, handed over and mailed back.</summary>
public sealed record CustodyPlan;
