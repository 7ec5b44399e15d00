namespace RolloutSim.Model.Questionnaire;

/// <summary>The line of a school.</summary>
/// <param name="Unit">Index of the school.</param>
/// <param name="UpBitsPerSecond">To the county's network; 0: without a limit.</param>
/// <param name="DownBitsPerSecond">From the county's network; 0: without a limit.</param>
public sealed record SchoolAccessPlan(int Unit, long UpBitsPerSecond, long DownBitsPerSecond);
