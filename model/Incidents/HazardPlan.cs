using System.Collections.Immutable;
using RolloutSim.Model.Units;

namespace RolloutSim.Model.Incidents;

/// <summary>How often something happens by itself.</summary>
/// <param name="Chance">For each thing of its scope, [0, 1]: on each day, or once in the season.</param>
/// <param name="IsDaily">Whether the chance is that of one day.</param>
/// <param name="Windows">The days, and when on each it can happen; at least one.</param>
public sealed record HazardPlan(double Chance, bool IsDaily, ImmutableArray<HazardWindow> Windows)
{
    /// <summary>The level of the region that it strikes at once; the kind's own level: each unit for itself. Ignored where <see cref="IsByGroup"/>.</summary>
    public UnitLevel Region { get; init; } = UnitLevel.School;

    /// <summary>Whether it strikes the groups of the plan, each at once.</summary>
    public bool IsByGroup { get; init; }

    /// <summary>Share of the units of a struck region that it touches, (0, 1].</summary>
    public double Reach { get; init; } = 1;

    /// <summary>By index of the unit, how many things there are that it can happen to (pupils, packages, posts); empty: one in each unit.</summary>
    public ImmutableArray<int> Counts { get; init; } = [];

    public int CountOf(int unit) => Counts.IsEmpty ? 1 : unit < Counts.Length ? Counts[unit] : 0;
}
