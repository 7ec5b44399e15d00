using System.Collections.Immutable;
using RolloutSim.Client.Runs;
using RolloutSim.Model.Season;

namespace RolloutSim.Client.Comparing;

/// <summary>One of the things that were compared.</summary>
internal sealed record ScenarioSummary
{
    /// <summary><c>A</c>, <c>B</c>, ...</summary>
    public required string Label { get; init; }

    /// <summary>As the user would call it again.</summary>
    public required string Called { get; init; }

    public required string Plan { get; init; }

    public required LocalName Name { get; init; }

    public required string PlanSha256 { get; init; }

    /// <summary>What was set, each <c>path=value</c>; of a lever what it sets.</summary>
    public required ImmutableArray<string> Set { get; init; }

    /// <summary>What people call the lever; null for none.</summary>
    public LocalName? LeverName { get; init; }

    public decimal? CostsYuan { get; init; }

    public bool IsCostAssumed { get; init; }

    /// <summary>Whether its replications were read from a run; else they were simulated for the comparison.</summary>
    public required bool IsFromRun { get; init; }

    /// <summary>Of a run that is a fork, what it was worth in the season that was lived a second time; null for others.</summary>
    public ForkSummary? Fork { get; init; }

    public required uint Seed { get; init; }

    public required int Replications { get; init; }

    public required string FirstTestDay { get; init; }

    /// <summary>The version that made the run, where it is another.</summary>
    public string? OtherVersion { get; init; }

    /// <summary>A run that was stopped before all replications were done.</summary>
    public required bool IsInterrupted { get; init; }
}
