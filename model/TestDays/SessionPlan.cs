using System.Collections.Immutable;
using RolloutSim.Model.Kernel;

namespace RolloutSim.Model.TestDays;

/// <summary>One session of a test day, the same in every school.</summary>
public sealed record SessionPlan
{
    /// <summary>Index of its work item in the season, of kind <see cref="Season.WorkItemKind.FixedBlock"/>.</summary>
    public required int Item { get; init; }

    public required SessionKind Kind { get; init; }

    /// <summary>0 for the first test day.</summary>
    public required int Day { get; init; }

    /// <summary>Its place among the plan's sessions of the one that it follows at once, early or late; -1: a bell rings for it.</summary>
    public int Follows { get; init; } = -1;

    /// <summary>When the bell rings for it, and it begins no earlier; of one that follows another, when that is over if nothing is late.</summary>
    public required SimTime From { get; init; }

    /// <summary>When it is over if nothing is late.</summary>
    public required SimTime To { get; init; }

    /// <summary>In which half-day its posts are manned: <see cref="HalfDay"/>.</summary>
    public required byte Half { get; init; }

    /// <summary>The room, where it matters: sessions in one room take turns. Empty: a room of its own.</summary>
    public string Room { get; init; } = "";

    /// <summary>Who must be there.</summary>
    public ImmutableArray<PostNeed> Posts { get; init; } = [];

    /// <summary>Pieces of the package that each pupil gets, 0 or more.</summary>
    public int Pieces { get; init; }

    /// <summary>Whether pupils sit at terminals, not over paper.</summary>
    public bool OnTerminals { get; init; }

    /// <summary>Indices of work items, of the school or above it, that must be done before it begins.</summary>
    public ImmutableArray<int> Needs { get; init; } = [];

    /// <summary>As long as it takes if nothing is late.</summary>
    public SimDuration Length => To - From;

    /// <summary>Whether pupils are tested in it or adults asked: that it begins late is an incident.</summary>
    public bool IsTest => Follows < 0 && (HasPupils || Kind == SessionKind.AdultsQuestionnaire);

    /// <summary>Whether pupils are in it, and cannot be elsewhere.</summary>
    internal bool HasPupils => Kind is SessionKind.GateCheck or SessionKind.CheckIn or SessionKind.Test or SessionKind.Batches or SessionKind.PeTest;

    /// <summary>Whether the tools must be in the school and are in use.</summary>
    internal bool HasTools => (Kind is SessionKind.Test && !OnTerminals) || Kind is SessionKind.Opening or SessionKind.Counting or SessionKind.PeTest or SessionKind.PeEntry or SessionKind.Packing or SessionKind.Return;
}
