using RolloutSim.Model.Randomness.Distributions;
using RolloutSim.Scenarios.Syntax;

namespace RolloutSim.Scenarios.Population;

/// <summary>What is said of one kind of school of the synthetic nation.</summary>
/// <param name="Kind">As in the plan: <c>village primary</c>.</param>
/// <param name="Stage">Which schools it is a kind of.</param>
/// <param name="InDistricts">Its share of the schools of its stage in districts of cities, [0, 1].</param>
/// <param name="InCounties">The same in other counties.</param>
/// <param name="Size">Pupils beside those of other schools; only ratios count.</param>
/// <param name="Traits">What each school of the kind has a value of.</param>
internal sealed record SchoolKindRules(string Kind, SchoolStage Stage, double InDistricts, double InCounties, Distribution Size, UnitTraits Traits);
