using System.Collections.Immutable;
using RolloutSim.Scenarios.Syntax;

namespace RolloutSim.Scenarios.Shapes;

/// <summary>The shape of what is said of a unit, or of many like ones.</summary>
internal static class TraitShape
{
    public static readonly ImmutableArray<ShapeKey> Keys =
    [
        new(UnitTraits.PupilsKey, ValueShape.Of(UnitTraits.Count, "30", "18..30")), new(UnitTraits.AdultsKey, ValueShape.Of(UnitTraits.Count, "11", "~5..8..14")),
        new(UnitTraits.DistanceKey, ValueShape.Of(UnitTraits.Metres, "14 km", "~2..14..40 km")), new(UnitTraits.TerminalsKey, ValueShape.Of(UnitTraits.Count, "11")),
        new(UnitTraits.LineKey, ValueShape.Of(UnitTraits.Rate, "100 Mbit/s", "~20..100..200 Mbit/s")),
    ];
}
