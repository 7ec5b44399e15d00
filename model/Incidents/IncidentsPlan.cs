namespace RolloutSim.Model.Incidents;

/// <summary>What can go wrong, how grave it is, and who deals with it.</summary>
public sealed record IncidentsPlan;
