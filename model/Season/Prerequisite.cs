using RolloutSim.Model.Kernel;

namespace RolloutSim.Model.Season;

/// <summary>A work item that must be done before another may start.</summary>
/// <param name="Item">Index of the work item that is waited for.</param>
/// <param name="Share">Of the units below, which share must be done: (0, 1]. 1 where the item is of the same level or above.</param>
/// <param name="CutOff">From when it is waited for no longer, whatever is missing; null: it is always waited for.</param>
/// <remarks>
/// Which unit's item is meant follows from the levels: on the same level the same unit's, on a level below those of all units below
/// this one, on a level above that of the unit above this one.
/// </remarks>
public sealed record Prerequisite(int Item, double Share = 1, SimTime? CutOff = null);
