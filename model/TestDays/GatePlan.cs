using RolloutSim.Model.Randomness.Distributions;

namespace RolloutSim.Model.TestDays;

/// <summary>The temperature check at the gate, and what follows from a fever.</summary>
/// <param name="Check">To take one pupil's temperature, seconds.</param>
/// <param name="Fever">Chance that a pupil's first reading is too high, [0, 1].</param>
/// <param name="Recheck">From the first reading to the second, in the re-check room, seconds.</param>
/// <param name="Confirmed">Chance that the second reading is too high as well, [0, 1].</param>
/// <param name="Consent">Time that the county's epidemic command gives one case, seconds; it takes one at a time.</param>
/// <param name="Refused">Chance that it does not let the pupil go on, [0, 1].</param>
public sealed record GatePlan(Distribution Check, double Fever, Distribution Recheck, double Confirmed, Distribution Consent, double Refused);
