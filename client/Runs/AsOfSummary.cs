namespace RolloutSim.Client.Runs;

/// <summary>How far a season under way has come; sessions, which run by the clock, are not counted.</summary>
/// <param name="At">Up to when, ISO 8601; midnight is the end of the day before.</param>
/// <param name="WorkItems">How many work items the units have in all.</param>
/// <param name="Done">How many are done.</param>
/// <param name="Begun">How many somebody is at.</param>
/// <param name="Overdue">How many were due and are not done.</param>
internal sealed record AsOfSummary(string At, int WorkItems, int Done, int Begun, int Overdue);
