using System.Collections.Immutable;
using RolloutSim.Model.Season;

namespace RolloutSim.Client.Runs;

/// <summary>One dated work item over all replications; done when the last of its units is, late when any is.</summary>
internal sealed record StudyDeadlineSummary
{
    public required string Id { get; init; }

    public required LocalName Name { get; init; }

    public required string Level { get; init; }

    /// <summary>How many units have it.</summary>
    public required int Units { get; init; }

    /// <summary>Whether it is done already in a season under way.</summary>
    public bool IsDone { get; init; }

    /// <summary>As the plan prints it.</summary>
    public required string Due { get; init; }

    /// <summary>Counted from the test: <c>T-42</c>.</summary>
    public required string TestDay { get; init; }

    public required QuantileSummary P50 { get; init; }

    public required QuantileSummary P80 { get; init; }

    public required QuantileSummary P95 { get; init; }

    public required ChanceSummary Late { get; init; }

    /// <summary>The greatest first.</summary>
    public required ImmutableArray<BlameSummary> Blame { get; init; }
}
