namespace RolloutSim.Model.Statistics;

/// <summary>What the replications say about a goal.</summary>
public enum Verdict
{
    /// <summary>The interval holds the wanted chance inside: more replications are needed to tell.</summary>
    Undecided,

    /// <summary>The whole interval is at the wanted chance or above it.</summary>
    Met,

    /// <summary>The whole interval is below the wanted chance.</summary>
    Missed,
}
