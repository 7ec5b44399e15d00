using System.Collections.Immutable;
using RolloutSim.Client.Results;
using RolloutSim.Client.Runs;
using RolloutSim.Scenarios;
using RolloutSim.Scenarios.Levers;

namespace RolloutSim.Client.Comparing;

/// <summary>One of the things that are compared: a plan, a plan with changes, or a run that was made.</summary>
/// <param name="Label"><c>A</c>, <c>B</c>, ...</param>
/// <param name="Called">As the user called it.</param>
/// <param name="Plan">The plan.</param>
internal sealed record Scenario(string Label, string Called, Plan Plan)
{
    /// <summary>What was set, each <c>path=value</c>.</summary>
    public ImmutableArray<string> Changes { get; init; } = [];

    /// <summary>The lever of the plan that it is; null for none.</summary>
    public Lever? Lever { get; init; }

    /// <summary>Where the run lies; null for a plan.</summary>
    public string? Directory { get; init; }

    /// <summary>Whether the replications are those that a run has kept.</summary>
    public bool IsFromRun { get; init; }

    /// <summary>Of a run that is a fork, its season that was lived a second time.</summary>
    public ForkSummary? Fork { get; init; }

    /// <summary>Of all its luck.</summary>
    public uint Seed { get; init; }

    /// <summary>What its replications came to; null until it is simulated. A run of one season has none either.</summary>
    public ReplicationTable? Table { get; init; }

    /// <summary>The version that made the run, where it is another than this one.</summary>
    public string? OtherVersion { get; init; }

    /// <summary>A run that was stopped before all replications were done.</summary>
    public bool IsInterrupted { get; init; }
}
