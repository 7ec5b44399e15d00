using RolloutSim.Scenarios;
using RolloutSim.Silo.Views;

namespace RolloutSim.Silo.Metrics;

/// <summary>A run at one moment: what all series are made of.</summary>
/// <param name="Run">Its name.</param>
/// <param name="Plan">Its plan.</param>
/// <param name="Seed">Of its luck.</param>
/// <param name="Replication">Which of the runs under that seed.</param>
/// <param name="Figures">How it goes on.</param>
/// <param name="Season">Its season.</param>
public sealed record RunSnapshot(string Run, Plan Plan, uint Seed, uint Replication, RunFigures Figures, SeasonView Season);
