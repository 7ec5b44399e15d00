using System.Collections.Immutable;
using RolloutSim.Scenarios.Texts;

namespace RolloutSim.Scenarios;

/// <summary>Nothing wrong, but to be known: a due date on a closed day, a year without a calendar.</summary>
/// <param name="Message">To be said in the user's language.</param>
/// <param name="Paths">The values that it is about.</param>
/// <param name="Line">Where the first of them stands; 0 for none.</param>
public sealed record PlanWarning(Message Message, ImmutableArray<string> Paths, int Line);
