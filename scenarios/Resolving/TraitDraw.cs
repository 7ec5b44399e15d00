using RolloutSim.Model.Kernel;
using RolloutSim.Model.Randomness;
using RolloutSim.Model.Randomness.Distributions;
using RolloutSim.Scenarios.Values;

namespace RolloutSim.Scenarios.Resolving;

/// <summary>A unit's own value out of a spread, drawn by its code: the same in every run, whatever the seed, and untouched by other units.</summary>
internal static class TraitDraw
{
    private static readonly ReplicationKey Key = new(0, 0);

    public static double? Of(Given<Distribution>? spread, string code, string trait) => spread?.Value switch
    {
        null => null,
        Constant constant => constant.Value,
        Distribution drawn => drawn.Sample(new KeyedStream(Key, KeyedStream.StreamOf(StableHash.Of(code), StableHash.Of(trait))).Word(0, 0)),
    };

    /// <summary>The same for things and people.</summary>
    public static int? Whole(Given<Distribution>? spread, string code, string trait) =>
        Of(spread, code, trait) is { } value ? (int)Math.Round(value, MidpointRounding.AwayFromZero) : null;
}
