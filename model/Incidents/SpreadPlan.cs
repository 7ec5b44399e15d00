using RolloutSim.Model.Kernel;

namespace RolloutSim.Model.Incidents;

/// <summary>When several incidents of one level in a county raise one of the next.</summary>
/// <param name="Count">So many; 0: never.</param>
/// <param name="Within">Heard of within this time.</param>
public sealed record SpreadPlan(int Count, SimDuration Within);
