using System.Collections.Immutable;
using RolloutSim.Model.Season;
using RolloutSim.Model.Units;
using RolloutSim.Scenarios.Errors;
using RolloutSim.Scenarios.Values;

namespace RolloutSim.Scenarios.Syntax;

/// <summary>A unit of the rollout as it is written.</summary>
internal sealed record UnitEntry(string Code, Place Place)
{
    public const string Section = "units";

    public string Path => $"{Section}.{Code}";

    /// <summary>As it is written; where that is in one language only, or not at all, the other or the code stands in for it.</summary>
    public LocalName Name => new(Zh ?? En ?? Code, En ?? Zh ?? Code);

    public Given<UnitLevel>? Level { get; init; }
    public Given<string>? In { get; init; }
    public string? Zh { get; init; }
    public string? En { get; init; }
    public Given<string>? Kind { get; init; }
    public UnitTraits Traits { get; init; } = new();

    /// <summary>Units below it that are given as counts.</summary>
    public ImmutableArray<GroupEntry> Below { get; init; } = [];
}
