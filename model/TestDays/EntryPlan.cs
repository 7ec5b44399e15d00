using RolloutSim.Model.Randomness.Distributions;

namespace RolloutSim.Model.TestDays;

/// <summary>PE entry: a card a pupil is typed, checked by somebody else, and all are uploaded.</summary>
/// <param name="Typists">People who type at once, at least 1.</param>
/// <param name="Checkers">PE monitors who check at once, at least 1.</param>
/// <param name="Type">To type a card, seconds.</param>
/// <param name="Check">To check a card, seconds.</param>
/// <param name="Wrong">Chance that a typed card is found wrong and typed again, [0, 1).</param>
/// <param name="Upload">To upload all, seconds.</param>
public sealed record EntryPlan(int Typists, int Checkers, Distribution Type, Distribution Check, double Wrong, Distribution Upload);
