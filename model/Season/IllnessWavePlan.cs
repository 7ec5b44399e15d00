using RolloutSim.Model.Randomness.Distributions;
using RolloutSim.Model.Units;

namespace RolloutSim.Model.Season;

/// <summary>Illness that goes round: while a wave lasts, everybody in the places that it reaches is more likely to be absent.</summary>
/// <param name="Level"><see cref="UnitLevel.County"/>: it goes round a county; <see cref="UnitLevel.School"/>: round one school.</param>
/// <param name="PerWeek">Chance that one begins in a week, [0, 1].</param>
/// <param name="Days">How long it lasts, in days; rounded to whole ones, at least 1.</param>
/// <param name="Absent">Chance that a person is absent for it on a day, beside all others, [0, 1].</param>
/// <param name="Spread">Of a county's wave, the chance that it reaches a school, or the county's own offices, [0, 1]; of a school's 1.</param>
public sealed record IllnessWavePlan(UnitLevel Level, double PerWeek, Distribution Days, double Absent, double Spread = 1);
