using System.Collections.Immutable;
using RolloutSim.Client.Execution;
using RolloutSim.Client.Runs;

namespace RolloutSim.Client.Commands;

/// <summary>What the user asked to run.</summary>
/// <param name="Plan">The plan with its changes as the user would type it again.</param>
/// <param name="Changes">What was set on the command line, each <c>path=value</c>.</param>
/// <param name="FailsOnGoals">A goal that is missed is a failure.</param>
/// <param name="HasReport">A <c>report.html</c> is wanted.</param>
internal sealed record RunCall(string Plan, ImmutableArray<string> Changes, bool FailsOnGoals, bool HasReport)
{
    /// <summary>Injects and decisions of the command line, each with the name of its option.</summary>
    public ImmutableArray<string> Outside { get; init; } = [];

    /// <summary>All that the command line changed, for people to read.</summary>
    public ImmutableArray<string> Told => [.. Changes, .. Outside];

    /// <summary>Where a fork came from; null for a run from the beginning.</summary>
    public RunFork? Fork { get; init; }

    /// <summary>Of a fork, what it was worth in the season that came out of it.</summary>
    public Func<SeasonOutcome, ForkSummary>? Worth { get; init; }

    /// <summary>The file for the run's metrics over simulated time, as the user called it; null: none.</summary>
    public string? RecordMetrics { get; init; }
}
