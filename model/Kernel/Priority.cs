namespace RolloutSim.Model.Kernel;

/// <summary>What goes first among events of one moment; a closed table.</summary>
public enum Priority : byte
{
    /// <summary>A line, power, an office, a person becomes available or fails.</summary>
    CapacityChange = 0,

    /// <summary>Work, a transfer or a service is done.</summary>
    Completion = 1,

    /// <summary>Somebody answers.</summary>
    Answer = 2,

    /// <summary>Somebody has waited long enough.</summary>
    TimeOut = 3,

    /// <summary>Something new comes.</summary>
    Arrival = 4,
}
