namespace RolloutSim.Client.Comparing;

/// <summary>What the values of a measure are.</summary>
internal enum MeasureUnit
{
    /// <summary>Whether something happened: 1 or 0. Its mean is a chance.</summary>
    Chance,

    /// <summary>A length of time, in microseconds.</summary>
    Duration,

    /// <summary>A moment, in microseconds from the midnight of the first test day, so that plans with other test days can be compared.</summary>
    Moment,

    /// <summary>A number of things.</summary>
    Count,
}
