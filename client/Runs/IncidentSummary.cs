using System.Collections.Immutable;

namespace RolloutSim.Client.Runs;

/// <summary>The incidents of all replications: how many, how soon somebody had them, whether they were reported in time, and who had too much to do.</summary>
internal sealed record IncidentSummary
{
    /// <summary>Levels 1 to 3; 3 is the gravest.</summary>
    public required ImmutableArray<IncidentLevelSummary> Levels { get; init; }

    /// <summary>Incidents that nobody had resolved at the end, a season on average.</summary>
    public required double Unresolved { get; init; }

    /// <summary>Incidents that were raised because several had come together, a season on average.</summary>
    public required double RaisedBySpread { get; init; }

    /// <summary>Incidents that nobody in school or county took, so that the city, the province or the centre did, a season on average.</summary>
    public required double TakenAbove { get; init; }

    /// <summary>The seats that had more to do than they could, those most often so first.</summary>
    public required ImmutableArray<OverloadSummary> Overloaded { get; init; }
}
