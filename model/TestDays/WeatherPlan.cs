using RolloutSim.Model.Randomness.Distributions;

namespace RolloutSim.Model.TestDays;

/// <summary>The weather of the test days, the same in a whole county.</summary>
/// <param name="Rain">Chance of a spell of rain on a day, [0, 1].</param>
/// <param name="Lasts">How long it lasts, seconds.</param>
/// <param name="Slower">How much longer a way takes in the rain, a share of 1.</param>
public sealed record WeatherPlan(double Rain, Distribution Lasts, double Slower);
