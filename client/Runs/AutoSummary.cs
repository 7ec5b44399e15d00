namespace RolloutSim.Client.Runs;

/// <summary>How replications went on until the goals were decided.</summary>
/// <param name="Look">After how many looks it ended, from 1.</param>
/// <param name="Looks">How many there would have been at most.</param>
/// <param name="Most">How many replications there would have been at most.</param>
/// <param name="Level">Of the interval of each goal, such as 0.9917, so that verdicts are right in 95% whenever it ends.</param>
internal sealed record AutoSummary(int Look, int Looks, int Most, double Level);
