using System.Collections.Immutable;
using RolloutSim.Model.Season;

namespace RolloutSim.Client.Runs;

/// <summary>A line of <c>validate --json</c> and <c>list --json</c>: a plan that can be run.</summary>
internal sealed record PlanMessage
{
    public string Type => "plan";

    public required string Plan { get; init; }

    public required LocalName Name { get; init; }

    public required string Source { get; init; }

    public required string Start { get; init; }

    public required string End { get; init; }

    public required string FirstTestDay { get; init; }

    public required string LastTestDay { get; init; }

    public required ImmutableArray<LevelSummary> Levels { get; init; }

    public required int Assumed { get; init; }

    public required int Values { get; init; }

    public required ImmutableArray<LocalName> Notes { get; init; }

    /// <summary>What <c>--set</c> changed, each <c>path=value</c>.</summary>
    public ImmutableArray<string> Set { get; init; } = [];

    public required string Sha256 { get; init; }
}
