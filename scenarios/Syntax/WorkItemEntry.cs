using System.Collections.Immutable;
using RolloutSim.Model.Randomness.Distributions;
using RolloutSim.Model.Season;
using RolloutSim.Scenarios.Errors;
using RolloutSim.Scenarios.Values;

namespace RolloutSim.Scenarios.Syntax;

/// <summary>A work item as it is written.</summary>
internal sealed record WorkItemEntry(Phase Phase, string Id, Place Place)
{
    /// <summary>Where work of the same people stands that is none of the season.</summary>
    public const string Rival = "rival";

    /// <summary>The key that it stands under.</summary>
    public string Section => IsRival ? Rival : PhaseKey(Phase);

    public string Path => $"{Section}.{Id}";

    public bool IsRival { get; init; }

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
    public Given<Distribution>? StartLag { get; init; }
    public Given<Reminder>? Remind { get; init; }
    public Given<ClosingTime>? Closes { get; init; }
    public ExtensionEntry? Extension { get; init; }
    public Given<PlanDate>? OvertimeFrom { get; init; }

    public static string PhaseKey(Phase phase) => phase switch
    {
        Phase.Preparation => "preparation",
        Phase.Test => "test",
        _ => "closing",
    };
}
