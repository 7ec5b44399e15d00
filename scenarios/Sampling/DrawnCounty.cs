using System.Collections.Immutable;
using RolloutSim.Model.Season;

namespace RolloutSim.Scenarios.Sampling;

/// <summary>A county of a synthetic province that takes part.</summary>
/// <param name="Code">As a unit's: <c>shanxi-017</c>.</param>
/// <param name="Name">What it is called.</param>
/// <param name="Chance">That it is drawn, (0, 1].</param>
/// <param name="Schools">Those of its schools that take part, primary schools first, each stage by number.</param>
internal sealed record DrawnCounty(string Code, LocalName Name, double Chance, ImmutableArray<DrawnSchool> Schools);
