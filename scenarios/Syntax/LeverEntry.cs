using RolloutSim.Model.Season;
using RolloutSim.Scenarios.Errors;
using RolloutSim.Scenarios.Values;
using RolloutSim.Scenarios.Yaml;

namespace RolloutSim.Scenarios.Syntax;

/// <summary>A lever as it is written.</summary>
internal sealed record LeverEntry(string Id, Place Place, LocalName Name, MapNode? Set, Given<decimal>? Costs)
{
    public string Path => $"levers.{Id}";
}
