using RolloutSim.Model.Randomness.Distributions;
using RolloutSim.Model.Season;
using RolloutSim.Scenarios.Errors;
using RolloutSim.Scenarios.Values;

namespace RolloutSim.Scenarios.Syntax;

/// <summary>The review of a work item as it is written; it becomes a work item of its own.</summary>
internal sealed record ReviewEntry(string Id, string Path, Place Place)
{
    public required LocalName Name { get; init; }
    public Given<Role>? Who { get; init; }
    public Given<PlanDate>? Due { get; init; }
    public Given<Distribution>? Effort { get; init; }
    public Given<double>? SentBack { get; init; }
    public Given<double>? Rework { get; init; }
    public Given<int>? Rounds { get; init; }
    public Given<PlanDate>? OvertimeFrom { get; init; }
}
