namespace RolloutSim.Silo.Metrics;

/// <summary>How a run goes on, apart from its season.</summary>
/// <param name="Simulated">The simulated moment.</param>
/// <param name="Pace">Simulated seconds for each second of wall time that were asked for; 0: as fast as it can.</param>
/// <param name="IsPaused">It waits for somebody to resume or step.</param>
/// <param name="Windows">Windows so far.</param>
/// <param name="Events">Events so far.</param>
/// <param name="Calls">Calls between grains since this process began to drive it; null without grains.</param>
/// <param name="BarrierSeconds">How long the run waited, from the first province's reply to the last's, since this process began to drive it; null without grains.</param>
/// <param name="Epochs">Epochs so far; null without grains.</param>
public sealed record RunFigures(DateTimeOffset Simulated, double Pace, bool IsPaused, long Windows, long Events, long? Calls, double? BarrierSeconds, int? Epochs);
