namespace RolloutSim.Model.Staffing;

/// <summary>Who could stand at which post, and how people are assigned to posts.</summary>
public sealed record StaffingPlan;
