using System.Collections.Immutable;
using RolloutSim.Model.Units;
using RolloutSim.Scenarios.Errors;
using RolloutSim.Scenarios.Syntax;

namespace RolloutSim.Scenarios.Resolving;

/// <summary>So many like units below one, with all that is said of them here and of typical ones.</summary>
internal sealed record UnitGroup(UnitLevel Level, string Kind, int Count, UnitTraits Traits, ImmutableArray<UnitGroup> Below, Place Place, string Path)
{
    /// <summary>How many units it makes, those below included.</summary>
    public long Size => Count * (1 + Below.Sum(group => group.Size));
}
