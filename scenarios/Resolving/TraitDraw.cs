using RolloutSim.Model.Kernel;
using RolloutSim.Model.Randomness;
using RolloutSim.Model.Randomness.Distributions;
using RolloutSim.Scenarios.Values;

namespace RolloutSim.Scenarios.Resolving;

/// <summary>A unit's own value out of a spread, drawn by its code: the same in every run, whatever its seed, and untouched by other units.</summary>
internal static class TraitDraw
{
    /// <param name="spread">Null: not said.</param>
    /// <param name="code">The unit's.</param>
    /// <param name="trait">Which value.</param>
    /// <param name="seed">Of the synthetic population that the unit is of; 0 for others.</param>
    public static double? Of(Given<Distribution>? spread, string code, string trait, uint seed = 0) => spread?.Value switch
    {
        null => null,
        Constant constant => constant.Value,
        Distribution drawn => drawn.Sample(new KeyedStream(new ReplicationKey(seed, 0), KeyedStream.StreamOf(StableHash.Of(code), StableHash.Of(trait))).Word(0, 0)),
    };

    /// <summary>The same for things and people.</summary>
    public static int? Whole(Given<Distribution>? spread, string code, string trait, uint seed = 0) =>
        Of(spread, code, trait, seed) is { } value ? (int)Math.Round(value, MidpointRounding.AwayFromZero) : null;
}
