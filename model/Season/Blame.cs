using RolloutSim.Model.Kernel;

namespace RolloutSim.Model.Season;

/// <summary>A share of a work item's lateness, and what is to blame for it.</summary>
/// <param name="Tag">What is to blame.</param>
/// <param name="AtUnit">Index of the unit where it happened; other than the late item's: upstream.</param>
/// <param name="AtItem">Index of the work item there.</param>
/// <param name="Amount">Above zero.</param>
public readonly record struct Blame(LateTag Tag, int AtUnit, int AtItem, SimDuration Amount);
