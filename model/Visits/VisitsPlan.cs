using System.Collections.Immutable;
using RolloutSim.Model.Randomness.Distributions;

namespace RolloutSim.Model.Visits;

/// <summary>Patrols and inspectors' visits: rounds that teams make through the schools of their county.</summary>
public sealed record VisitsPlan
{
    /// <summary>The rounds; each is a work item of its own.</summary>
    public required ImmutableArray<VisitRoundPlan> Rounds { get; init; }

    /// <summary>How fast teams travel by road, km/h; above 0.</summary>
    public required Distribution SpeedKmh { get; init; }

    /// <summary>The round that a work item is; -1: it is done at a desk.</summary>
    internal int RoundOf(int item)
    {
        for (int round = 0; round < Rounds.Length; round++)
            if (Rounds[round].Item == item) return round;
        return -1;
    }
}
