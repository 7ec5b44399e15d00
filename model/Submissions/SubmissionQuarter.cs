namespace RolloutSim.Model.Submissions;

/// <summary>A quarter of an hour of a reporting or management system.</summary>
/// <param name="Tries">Times that somebody tried.</param>
/// <param name="LineMost">The longest line.</param>
/// <param name="BusyTime">The workers' time, microseconds.</param>
public readonly record struct SubmissionQuarter(int Tries, int LineMost, long BusyTime);
