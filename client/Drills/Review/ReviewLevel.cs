namespace RolloutSim.Client.Drills.Review;

/// <summary>The level that an incident had in the end, against what the rules said.</summary>
/// <param name="Incident"><c>power-cut/school-05/1</c>.</param>
/// <param name="Level">In the end, 1 to 3.</param>
/// <param name="Colour">Of the level.</param>
/// <param name="ByRule">What the rules said last.</param>
/// <param name="Rule">What gave it its level.</param>
/// <param name="IsReportedLate">Whether the level that must hear of it heard later than the plan allows, or not at all.</param>
internal sealed record ReviewLevel(string Incident, int Level, string Colour, int ByRule, string Rule, bool IsReportedLate);
