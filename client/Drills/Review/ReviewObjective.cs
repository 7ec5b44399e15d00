using RolloutSim.Model.Season;

namespace RolloutSim.Client.Drills.Review;

/// <summary>An objective, and what became of it.</summary>
/// <param name="Id">In the drill.</param>
/// <param name="Name">For people.</param>
/// <param name="Goal">As the language writes it.</param>
/// <param name="Result">What became of it.</param>
/// <param name="LimitS">The time allowed, in seconds; null: a count is limited.</param>
/// <param name="WorstS">The time that the slowest incident took, in seconds; null: the step was never taken, or a count is limited.</param>
/// <param name="Most">The count allowed; null: a time is.</param>
/// <param name="Count">What was counted.</param>
/// <param name="Cases">How many incidents it is about.</param>
/// <param name="Missed">How many of them missed it.</param>
/// <param name="Slowest">The incident that took longest, or in which it was never done.</param>
internal sealed record ReviewObjective(
    string Id, LocalName Name, string Goal, ObjectiveResult Result, long? LimitS, long? WorstS, int? Most, int? Count, int Cases, int Missed, string? Slowest);
