using System.Collections.Immutable;
using RolloutSim.Model.Season;

namespace RolloutSim.Client.Runs;

/// <summary>Of a run that is a fork: where it came from, and what the decision was worth in that one season.</summary>
internal sealed record ForkSummary
{
    /// <summary>The run that it came from, as the user would call it.</summary>
    public required string From { get; init; }

    /// <summary>The moment as it was written.</summary>
    public required string At { get; init; }

    /// <summary>The same, ISO 8601.</summary>
    public required string Moment { get; init; }

    /// <summary>What was changed, each as the command line has it.</summary>
    public required ImmutableArray<string> Changes { get; init; }

    /// <summary>The replication that was lived a second time.</summary>
    public required uint Replication { get; init; }

    /// <summary>What that season cost before.</summary>
    public required SeasonCost Before { get; init; }

    /// <summary>What it costs now.</summary>
    public required SeasonCost After { get; init; }

    /// <summary>Whether it came to the same, to the last event.</summary>
    public required bool IsSame { get; init; }

    /// <summary>What the decision was worth, in plain words.</summary>
    public required LocalName Worth { get; init; }
}
