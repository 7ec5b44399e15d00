using RolloutSim.Model.Randomness.Distributions;
using RolloutSim.Scenarios.Values;

namespace RolloutSim.Scenarios.Syntax;

/// <summary>A channel and its delay as it is written: <c>management-system: 10 min</c>, <c>mail: ~1..1..3 d</c>.</summary>
internal sealed record ChannelEntry(string Name, Given<Distribution>? Delay);
