using System.Collections.Immutable;
using RolloutSim.Model.Season;

namespace RolloutSim.Scenarios.Levers;

/// <summary>A named what-if of the plan, with what it costs.</summary>
/// <param name="Id">Unique among the plan's levers: <c>saturday-duty</c>.</param>
/// <param name="Name">What people call it.</param>
/// <param name="Changes">What it sets.</param>
/// <param name="CostsYuan">Null when the plan does not say.</param>
/// <param name="IsCostAssumed">A tilde stands before the cost.</param>
/// <param name="Plan">The plan with the lever applied, without levers of its own.</param>
public sealed record Lever(string Id, LocalName Name, ImmutableArray<LeverChange> Changes, decimal? CostsYuan, bool IsCostAssumed, Plan Plan);

/// <summary>One value that a lever sets.</summary>
/// <param name="Path">Which: <c>people.county.vehicle</c>.</param>
/// <param name="Text">To what, as in the plan; a list in brackets, a map in braces.</param>
public sealed record LeverChange(string Path, string Text);
