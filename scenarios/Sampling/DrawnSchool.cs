using System.Collections.Immutable;

namespace RolloutSim.Scenarios.Sampling;

/// <summary>A school of a synthetic province that takes part.</summary>
/// <param name="Code">As a unit's: <c>shanxi-017-p003</c>.</param>
/// <param name="Details">What is said of it.</param>
/// <param name="Chance">That it is drawn when its county is, (0, 1].</param>
/// <param name="Pupils">Numbers of the pupils who are drawn, from 1, ascending; empty where no sample is drawn.</param>
internal readonly record struct DrawnSchool(string Code, UnitDetails Details, double Chance, ImmutableArray<int> Pupils);
