using System.Collections.Immutable;
using RolloutSim.Model.Units;
using RolloutSim.Scenarios.Errors;
using RolloutSim.Scenarios.Values;

namespace RolloutSim.Scenarios.Syntax;

/// <summary>Units below another that are given as a count: <c>schools: 20</c>, <c>counties: {count: 3, schools: {primary: 12}}</c>.</summary>
internal sealed record GroupEntry(UnitLevel Level, Place Place, string Path)
{
    /// <summary>How many of them each unit above has; null where the kinds say it, or it was wrong.</summary>
    public Given<int>? Count { get; init; }

    /// <summary>Of schools: which; empty where the plan does not say.</summary>
    public string Kind { get; init; } = "";

    public UnitTraits Traits { get; init; } = new();

    /// <summary>Of schools: each kind with its own count.</summary>
    public ImmutableArray<GroupEntry> Kinds { get; init; } = [];

    /// <summary>What each of them has below it.</summary>
    public ImmutableArray<GroupEntry> Below { get; init; } = [];
}
