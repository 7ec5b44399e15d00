using System.Collections.Immutable;
using RolloutSim.Model.Units;
using RolloutSim.Scenarios.Sampling;

namespace RolloutSim.Scenarios.Resolving;

/// <summary>The units of a plan and what is said of each, by index.</summary>
/// <param name="Tree">Null when they contradict each other.</param>
/// <param name="Details">By unit.</param>
/// <param name="Sample">The schools that were drawn.</param>
internal sealed record ResolvedUnits(UnitTree? Tree, ImmutableArray<UnitDetails> Details, ImmutableArray<SampledSchool> Sample)
{
    public static readonly ResolvedUnits None = new(null, [], []);
}
