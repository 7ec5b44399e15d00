using RolloutSim.Model.Kernel;

namespace RolloutSim.Model.Incidents;

/// <summary>An inject by state: something that strikes once, when a desk finds its own state so.</summary>
/// <remarks>The desk whose state it is looks at its own events, never at window ends, so that it fires at the same moment however a run is cut.</remarks>
public sealed record WatchPlan
{
    /// <summary>How many watches one desk can have.</summary>
    public const int Most = 64;

    /// <summary>Index of the unit whose desk watches.</summary>
    public required int Unit { get; init; }

    /// <summary>It does not look before this moment.</summary>
    public required SimTime From { get; init; }

    /// <summary>Whose queue is watched; null: an incident of <see cref="Heard"/> is waited for.</summary>
    public IncidentSeat? Seat { get; init; }

    /// <summary>It fires when more pieces of work than this wait at the seat.</summary>
    public int Over { get; init; }

    /// <summary>Index of the kind of which the desk must open, or hear of, an incident.</summary>
    public int Heard { get; init; } = -1;

    /// <summary>From then to the strike; at least half a minute, which a message takes.</summary>
    public SimDuration After { get; init; } = SimDuration.Zero;

    /// <summary>Index of the kind that strikes.</summary>
    public required int Kind { get; init; }

    /// <summary>Index of the unit that is struck.</summary>
    public required int Target { get; init; }

    /// <summary>How long, in whole seconds; zero: as drawn for the kind.</summary>
    public SimDuration Lasts { get; init; } = SimDuration.Zero;

    /// <summary>Tells injects of one kind in one unit apart.</summary>
    public required int Number { get; init; }
}
