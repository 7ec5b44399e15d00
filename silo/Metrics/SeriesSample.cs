namespace RolloutSim.Silo.Metrics;

/// <summary>A value with its labels; the run's comes beside.</summary>
public readonly record struct SeriesSample(double Value, params (string Name, string Value)[] Labels);
