namespace RolloutSim.Client.Drills.Review;

/// <summary>What became of an objective.</summary>
internal enum ObjectiveResult
{
    Met,
    Missed,

    /// <summary>No such incident happened.</summary>
    NoCase,
}
