using RolloutSim.Model.Randomness.Distributions;
using RolloutSim.Scenarios.Errors;
using RolloutSim.Scenarios.Values;

namespace RolloutSim.Scenarios.Syntax;

/// <summary>Who grants an extension when a system has shut, as it is written.</summary>
internal sealed record ExtensionEntry(string Path, Place Place)
{
    public Given<Role>? Who { get; init; }
    public Given<Distribution>? Effort { get; init; }
}
