using System.Collections.Immutable;
using RolloutSim.Model.TestDays;

namespace RolloutSim.Scenarios.Values;

/// <summary>What a kind of incident stops, in a word.</summary>
internal static class StopsText
{
    private static readonly ImmutableArray<(string Word, Stops What)> Known =
    [
        ("nothing", Stops.Nothing), ("terminals", Stops.Terminals), ("rooms", Stops.Rooms), ("rooms and terminals", Stops.Rooms | Stops.Terminals),
        ("line", Stops.Line), ("pe", Stops.Pe), ("tools", Stops.Tools), ("vehicle", Stops.Vehicle), ("roads", Stops.Roads), ("everything", Stops.Everything),
    ];

    public static ImmutableArray<string> Words { get; } = [.. Known.Select(known => known.Word)];

    public static Stops Of(string word) => Known.Single(known => known.Word == word).What;
}
