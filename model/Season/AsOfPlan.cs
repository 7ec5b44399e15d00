using System.Collections.Immutable;
using RolloutSim.Model.Kernel;

namespace RolloutSim.Model.Season;

/// <summary>Up to where a season is under way, and what has happened by then; only what comes after is simulated.</summary>
/// <remarks>
/// What is done is done at its time, and those who waited for it are told as usual. Nobody begins anything before <paramref name="At"/>. What had begun
/// goes on; what was ready and not begun begins then, or at the end of its start lag when that comes later. All draws are those of the season without.
/// </remarks>
/// <param name="At">Not after the end of the season.</param>
/// <param name="Items">One at most a unit and work item; no moment lies after <paramref name="At"/>.</param>
public sealed record AsOfPlan(SimTime At, ImmutableArray<ActualItem> Items);
