namespace RolloutSim.Client.Runs;

/// <summary>A goal of the plan, and what the replications say.</summary>
/// <param name="Text">As the plan writes it.</param>
/// <param name="Condition">Without the wanted chance.</param>
/// <param name="Wanted">The wanted chance; null for a limit.</param>
/// <param name="Verdict"><c>met</c>, <c>missed</c>, <c>undecided</c>; <c>later</c> for what this version does not compute.</param>
/// <param name="Chance">Null where it is not computed.</param>
/// <param name="MoreNeeded">So many more replications would likely decide; null where none would or none are needed.</param>
internal sealed record GoalSummary(string Text, string Condition, double? Wanted, string Verdict, ChanceSummary? Chance, int? MoreNeeded);
