using RolloutSim.Model.Units;
using RolloutSim.Scenarios.Errors;
using RolloutSim.Scenarios.Values;

namespace RolloutSim.Scenarios.Syntax;

/// <summary>A unit of the rollout as it is written.</summary>
internal sealed record UnitEntry(string Code, Place Place)
{
    public string Path => $"units.{Code}";

    public Given<UnitLevel>? Level { get; init; }
    public Given<string>? In { get; init; }
    public string? Zh { get; init; }
    public string? En { get; init; }
    public Given<string>? Kind { get; init; }
    public Given<int>? Pupils { get; init; }
    public Given<int>? Adults { get; init; }
    public Given<decimal>? Distance { get; init; }
    public Given<int>? Terminals { get; init; }
    public Given<decimal>? Line { get; init; }
}
