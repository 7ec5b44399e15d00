namespace RolloutSim.Model.Randomness;

/// <summary>What a random word of 64 bits says: a number between 0 and 1, an index, yes or no.</summary>
public static class Uniform
{
    private const double TwoToMinus52 = 1.0 / (1L << 52), TwoToMinus53 = 1.0 / (1L << 53);

    /// <summary>A multiple of 2^-53 in [0, 1).</summary>
    public static double Unit(ulong word) => unchecked((long)(word >> 11)) * TwoToMinus53;

    /// <summary>An odd multiple of 2^-53 in (0, 1), as safe to invert at as its complement, which is exact and as likely.</summary>
    /// <remarks>52 bits of the word, not 53: with one more the half would be rounded away, at the upper end to 1.</remarks>
    public static double OpenUnit(ulong word) => (unchecked((long)(word >> 12)) + 0.5) * TwoToMinus52;

    /// <summary>A whole number in [0, n); the chances differ by less than 2^-32 of themselves.</summary>
    /// <exception cref="ArgumentOutOfRangeException">n is 0.</exception>
    public static uint Below(ulong word, uint n)
    {
        ArgumentOutOfRangeException.ThrowIfZero(n);
        return (uint)Math.BigMul(word, n, out _);
    }

    /// <summary>True with probability p: never at 0, always at 1.</summary>
    public static bool Chance(ulong word, double p) => Unit(word) < p;
}
