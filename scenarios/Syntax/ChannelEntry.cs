using RolloutSim.Model.Kernel;
using RolloutSim.Scenarios.Values;

namespace RolloutSim.Scenarios.Syntax;

/// <summary>A channel and its delay as it is written: <c>management-system: 10 min</c>.</summary>
internal sealed record ChannelEntry(string Name, Given<SimDuration>? Delay);
