using System.Collections.Immutable;
using RolloutSim.Model.Season;
using RolloutSim.Scenarios.Composing;
using RolloutSim.Scenarios.Errors;
using RolloutSim.Scenarios.Values;

namespace RolloutSim.Scenarios.Drills;

/// <summary>A drill as it is written; what is missing or wrong is null, and reported.</summary>
internal sealed record DrillFile
{
    public LocalName? Name { get; init; }
    public LocalName? Task { get; init; }
    public Given<string>? Plan { get; init; }

    /// <summary>What is changed in the plan, as a what-if does.</summary>
    public ImmutableArray<PlanOverride> Set { get; init; } = [];

    public Given<MomentText>? Start { get; init; }
    public Given<MomentText>? End { get; init; }
    public Given<int>? Pace { get; init; }
    public ImmutableArray<Given<SeatText>> Seats { get; init; } = [];
    public ImmutableArray<Given<DrillInjectText>> Injects { get; init; } = [];
    public ImmutableArray<DrillObjectiveEntry> Objectives { get; init; } = [];
}

/// <summary>An objective as it is written.</summary>
internal sealed record DrillObjectiveEntry(string Id, Place Place, LocalName? Name, Given<ObjectiveText>? Goal);
