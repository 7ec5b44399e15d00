namespace RolloutSim.Client.Runs;

/// <summary>The work items of all units of a level.</summary>
/// <param name="Level"><c>nation</c>, <c>province</c>, ...</param>
/// <param name="Units">How many units.</param>
/// <param name="WorkItems">How many work items, all units together.</param>
/// <param name="Done">Of these, done.</param>
/// <param name="Late">Of these, done too late, or due and not done.</param>
internal sealed record LevelSummary(string Level, int Units, int WorkItems, int Done, int Late);
