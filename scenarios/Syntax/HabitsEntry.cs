using RolloutSim.Model.Randomness.Distributions;
using RolloutSim.Scenarios.Values;

namespace RolloutSim.Scenarios.Syntax;

/// <summary>What people usually do, where a work item says nothing else.</summary>
internal sealed record HabitsEntry
{
    /// <summary>How late they start.</summary>
    public Given<Distribution>? StartLag { get; init; }

    /// <summary>When the level above reminds them.</summary>
    public Given<Reminder>? Remind { get; init; }
}
