namespace RolloutSim.Client.Runs;

/// <summary>Minutes over all incidents that came so far.</summary>
internal sealed record MinutesSummary(double P50, double P95);
