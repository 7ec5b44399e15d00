namespace RolloutSim.Client.Runs;

/// <summary>When a tool package was in its school on a test day.</summary>
/// <param name="Day">The test day.</param>
/// <param name="At">When it came; ISO 8601. Null: it did not come on that day, or spent the night there.</param>
/// <param name="IsLate">Whether it was not there when it should have been.</param>
internal sealed record PackageDaySummary(string Day, string? At, bool IsLate);
