using RolloutSim.Model.Randomness.Distributions;

namespace RolloutSim.Model.TestDays;

/// <summary>How the pieces are counted, at the opening and after a test.</summary>
/// <param name="Open">To open the package, to count it and to give it out, seconds.</param>
/// <param name="Count">To collect, count and seal after a test, seconds.</param>
/// <param name="Wrong">Chance that a count does not come out, [0, 1].</param>
/// <param name="Again">To count again and look for what is missing, seconds.</param>
/// <param name="Lost">Chance that it then is still missing, and one piece is lost, [0, 1].</param>
/// <param name="Pack">To pack and seal the package, seconds.</param>
public sealed record CountingPlan(Distribution Open, Distribution Count, double Wrong, Distribution Again, double Lost, Distribution Pack);
