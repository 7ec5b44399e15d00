using System.Collections.Immutable;
using RolloutSim.Model.Units;

namespace RolloutSim.Scenarios.Syntax;

/// <summary>What stands below each unit of a level that has nothing else below it.</summary>
internal sealed record TypicalEntry(UnitLevel Level, ImmutableArray<GroupEntry> Below);
