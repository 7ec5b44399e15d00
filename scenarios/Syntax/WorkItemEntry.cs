using System.Collections.Immutable;
using RolloutSim.Model.Randomness.Distributions;
using RolloutSim.Model.Season;
using RolloutSim.Scenarios.Errors;
using RolloutSim.Scenarios.Values;

namespace RolloutSim.Scenarios.Syntax;

/// <summary>A work item as it is written.</summary>
internal sealed record WorkItemEntry(Phase Phase, string Id, Place Place)
{
    public string Path => $"{PhaseKey(Phase)}.{Id}";

    public required LocalName Name { get; init; }
    public Given<Role>? Who { get; init; }
    public Given<PlanDate>? Known { get; init; }
    public Given<PlanDate>? From { get; init; }
    public Given<PlanDate>? Due { get; init; }
    public Given<Distribution>? Effort { get; init; }
    public ImmutableArray<Given<Reference>> After { get; init; } = [];
    public Given<string>? Via { get; init; }
    public string Evidence { get; init; } = "";
    public ReviewEntry? Review { get; init; }

    public static string PhaseKey(Phase phase) => phase switch
    {
        Phase.Preparation => "preparation",
        Phase.Test => "test",
        _ => "closing",
    };
}
