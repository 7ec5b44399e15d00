namespace RolloutSim.Client.Runs;

/// <summary>Who is in the schools; null where the plan does not say it of every school.</summary>
internal sealed record SchoolsCount(int Primary, int JuniorMiddle, int? Pupils, int? Adults);
