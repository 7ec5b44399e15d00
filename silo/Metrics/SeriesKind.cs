namespace RolloutSim.Silo.Metrics;

/// <summary>What the values of a series do.</summary>
public enum SeriesKind
{
    /// <summary>They go up and down.</summary>
    Gauge,

    /// <summary>They grow, and begin anew when the process or the epoch does.</summary>
    Counter,
}
