namespace RolloutSim.Scenarios.Population;

/// <summary>One school of the synthetic nation, in numbers.</summary>
/// <param name="Kind">Index of its kind in <see cref="PopulationRules.Kinds"/>.</param>
/// <param name="Pupils">All of them.</param>
/// <param name="Grade">Pupils of the grade that is tested, at least 1.</param>
/// <param name="Teachers">Full-time.</param>
internal readonly record struct SyntheticSchool(byte Kind, int Pupils, int Grade, int Teachers);
