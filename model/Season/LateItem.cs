using System.Collections.Immutable;
using RolloutSim.Model.Kernel;

namespace RolloutSim.Model.Season;

/// <summary>A work item that was late, or is due and not done, and why.</summary>
/// <param name="Unit">Index of its unit.</param>
/// <param name="Item">Index of the work item.</param>
/// <param name="Lateness">Above zero.</param>
/// <param name="Blames">Adds up to <paramref name="Lateness"/>, to the microsecond.</param>
public sealed record LateItem(int Unit, int Item, SimDuration Lateness, ImmutableArray<Blame> Blames);
