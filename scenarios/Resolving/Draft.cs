using RolloutSim.Model.Season;
using RolloutSim.Model.Units;
using RolloutSim.Scenarios.Errors;
using RolloutSim.Scenarios.Syntax;

namespace RolloutSim.Scenarios.Resolving;

/// <summary>A work item of the season before its names are resolved: one that is written, its review, a session, or the test as a whole.</summary>
/// <param name="Id">Its name.</param>
/// <param name="Place">Where it stands.</param>
/// <param name="Level">Which units have it; null when what is written was wrong.</param>
internal sealed record Draft(string Id, Place Place, UnitLevel? Level)
{
    /// <summary>The work item, or the one that is reviewed.</summary>
    public WorkItemEntry? Work { get; init; }

    /// <summary>Set for a review.</summary>
    public ReviewEntry? Review { get; init; }

    /// <summary>Set for a session.</summary>
    public SessionEntry? Session { get; init; }

    public string Path => Review?.Path ?? Work?.Path ?? Session?.Path ?? "test";

    public WorkItemKind Kind => Review is not null ? WorkItemKind.Review : Work is not null ? WorkItemKind.Work : WorkItemKind.FixedBlock;
}
