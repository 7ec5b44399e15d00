using RolloutSim.Model.Incidents;
using RolloutSim.Model.Kernel;
using RolloutSim.Model.Season;

namespace RolloutSim.Scenarios.Drills;

/// <summary>What should be reached in a drill: a step of each incident within a time, or no more than so many that are touched.</summary>
public sealed record DrillObjective
{
    /// <summary>Unique in the drill.</summary>
    public required string Id { get; init; }

    public required LocalName Name { get; init; }

    /// <summary>As the language writes it: <c>acknowledged by county within 5 min of power-cut xiji</c>.</summary>
    public required string Text { get; init; }

    /// <summary>The step that is wanted; null: <see cref="Count"/> is limited.</summary>
    public IncidentStep? Step { get; init; }

    /// <summary>Who must take the step; null: anybody.</summary>
    public IncidentSeat? Seat { get; init; }

    /// <summary>Within which time from when the incident happened.</summary>
    public SimDuration Within { get; init; } = SimDuration.Zero;

    /// <summary>Index of the kind of incident.</summary>
    public int Kind { get; init; } = -1;

    /// <summary>Index of the unit at or below which they happen.</summary>
    public int Unit { get; init; }

    /// <summary>What is counted over the season.</summary>
    public DrillCount? Count { get; init; }

    /// <summary>At most so many.</summary>
    public int Most { get; init; }
}
