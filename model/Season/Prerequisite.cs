namespace RolloutSim.Model.Season;

/// <summary>A work item that must be done before another may start.</summary>
/// <param name="Item">Index of the work item that is waited for.</param>
/// <param name="Share">Of the units below, which share must be done: (0, 1]. 1 where the item is of the same level or above.</param>
/// <remarks>
/// Which unit's item is meant follows from the levels: on the same level the same unit's, on a level below those of all units below
/// this one, on a level above that of the unit above this one.
/// </remarks>
public sealed record Prerequisite(int Item, double Share = 1);
