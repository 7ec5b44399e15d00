using System.Numerics;
using System.Text;

namespace RolloutSim.Model.Kernel;

/// <summary>64-bit hashes that are the same in every process, on every machine and in every version.</summary>
public static class StableHash
{
    private const ulong Offset = 0xCBF29CE484222325, Prime = 0x100000001B3;

    /// <summary>FNV-1a over the UTF-8 bytes, then <see cref="Mix"/>, because FNV alone leaves the high bits of short texts weak.</summary>
    public static ulong Of(string text) => Of(Encoding.UTF8.GetBytes(text));

    /// <inheritdoc cref="Of(string)"/>
    public static ulong Of(ReadOnlySpan<byte> bytes)
    {
        ulong hash = Offset;
        foreach (byte b in bytes) hash = unchecked((hash ^ b) * Prime);
        return Mix(hash);
    }

    /// <summary>The 64-bit finisher of xxHash: every bit of the input reaches every bit of the output.</summary>
    public static ulong Mix(ulong h)
    {
        unchecked
        {
            h ^= h >> 33;
            h *= 0xC2B2AE3D27D4EB4F;
            h ^= h >> 29;
            h *= 0x165667B19E3779F9;
            return h ^ (h >> 32);
        }
    }

    /// <summary>One hash out of two, the order counting.</summary>
    public static ulong Combine(ulong first, ulong second) =>
        Mix(unchecked((BitOperations.RotateLeft(first, 23) * 0x9E3779B185EBCA87) ^ second));
}
