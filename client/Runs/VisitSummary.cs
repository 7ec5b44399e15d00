using RolloutSim.Model.Season;

namespace RolloutSim.Client.Runs;

/// <summary>A round of visits through the schools.</summary>
internal sealed record VisitSummary
{
    /// <summary>Of its work item.</summary>
    public required string Id { get; init; }

    public required LocalName Name { get; init; }

    /// <summary>Visits in all, where every school is seen as often as planned.</summary>
    public required int Planned { get; init; }

    public required MeanSummary Made { get; init; }

    /// <summary>Visits at which something was found.</summary>
    public required MeanSummary Found { get; init; }

    /// <summary>Of these, what was not mended when the first test day began.</summary>
    public required MeanSummary OpenAtTest { get; init; }

    /// <summary>By road, of all teams, one season; kilometres.</summary>
    public required MeanSummary Km { get; init; }
}
