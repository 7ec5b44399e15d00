using RolloutSim.Model.Season;

namespace RolloutSim.Client.Runs;

/// <summary>One dated work item of the schools, all schools together.</summary>
internal sealed record SchoolsSummary
{
    public required string Id { get; init; }

    public required LocalName Name { get; init; }

    public required string Due { get; init; }

    public required string TestDay { get; init; }

    /// <summary>How many schools.</summary>
    public required int Schools { get; init; }

    public required int Done { get; init; }

    public required int Late { get; init; }

    /// <summary>When the first school was done; null when none was.</summary>
    public string? First { get; init; }

    /// <summary>When half of the schools that are done were.</summary>
    public string? Median { get; init; }

    public string? Last { get; init; }

    /// <summary>The school that was done last, or that is not done.</summary>
    public string? LastUnit { get; init; }
}
