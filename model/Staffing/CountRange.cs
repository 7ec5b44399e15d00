using RolloutSim.Model.Randomness;
using RolloutSim.Model.Randomness.Distributions;

namespace RolloutSim.Model.Staffing;

/// <summary>How many people of a sort there are: a number, or one between two bounds, or one with a chance.</summary>
public sealed record CountRange
{
    private readonly Distribution? _between;

    /// <param name="least">0 or more.</param>
    /// <param name="likely">The most likely one; null: all are as likely.</param>
    /// <param name="most">Not below the least.</param>
    public CountRange(int least, int? likely, int most)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(least);
        ArgumentOutOfRangeException.ThrowIfLessThan(most, likely ?? least);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(least, likely ?? most);
        (Least, Most) = (least, most);
        // Half a person to both sides, so that the bounds are as likely as their neighbours.
        if (least < most) _between = likely is { } top ? new Triangular(least - 0.5, top, most + 0.5) : new UniformBetween(least - 0.5, most + 0.5);
    }

    private CountRange(double chance)
    {
        (Least, Most) = (0, 1);
        Chance = chance;
    }

    public int Least { get; }

    public int Most { get; }

    /// <summary>Where it is one or none, how likely one is; else null.</summary>
    public double? Chance { get; }

    public static CountRange Exactly(int count) => new(count, null, count);

    /// <summary>One with a chance from 0 to 1, else none.</summary>
    public static CountRange OneWith(double chance) => chance is >= 0 and <= 1
        ? new CountRange(chance)
        : throw new ArgumentOutOfRangeException(nameof(chance), chance, "Expected a chance from 0 to 1.");

    /// <summary>The number that belongs to 64 uniform bits; it rises with them, but for a chance, which falls.</summary>
    public int Sample(ulong word)
    {
        if (Chance is { } chance) return Uniform.Chance(word, chance) ? 1 : 0;
        return _between is null ? Least : Math.Clamp((int)Math.Floor(_between.Sample(word) + 0.5), Least, Most);
    }
}
