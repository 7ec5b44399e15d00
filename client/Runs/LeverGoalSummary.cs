namespace RolloutSim.Client.Runs;

/// <summary>What a lever does for one goal of the plan.</summary>
/// <param name="Condition">The goal without the wanted chance.</param>
/// <param name="Chance">The chance with the lever.</param>
/// <param name="Difference">Chance with it less chance without, from the same replications.</param>
/// <param name="Low">Low end of its interval; 95% for all levers together.</param>
/// <param name="High">High end.</param>
/// <param name="Verdict">With the lever: <c>met</c>, <c>missed</c>, <c>undecided</c>.</param>
/// <param name="IsWon">Met with the lever and not without.</param>
internal sealed record LeverGoalSummary(string Condition, ChanceSummary Chance, double Difference, double Low, double High, string Verdict, bool IsWon);
