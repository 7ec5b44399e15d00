using RolloutSim.Model.Randomness.Distributions;

namespace RolloutSim.Model.TestDays;

/// <summary>The PE test: every pupil goes through every item, one pupil an item and one monitor an item at a time.</summary>
/// <param name="Items">Items, 1 to 32.</param>
/// <param name="Indoor">So many of them, the first, go on when it rains; 0 to <paramref name="Items"/>.</param>
/// <param name="Trial">One pupil at one item, seconds.</param>
/// <param name="Injury">Chance that a pupil is hurt during the test, [0, 1].</param>
/// <param name="Treatment">How long an injury holds up its item, seconds.</param>
public sealed record PePlan(int Items, int Indoor, Distribution Trial, double Injury, Distribution Treatment);
