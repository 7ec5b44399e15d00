namespace RolloutSim.Silo.Views;

/// <summary>How much of a season was done by the end of a day.</summary>
/// <param name="At">The end of the day, or the moment up to which the season has come; ISO 8601.</param>
/// <param name="Done">Work items that were done by then.</param>
/// <param name="Late">Of these, after their due date.</param>
public sealed record CurvePoint(string At, int Done, int Late);
