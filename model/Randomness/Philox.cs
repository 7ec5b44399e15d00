using System.Runtime.CompilerServices;

namespace RolloutSim.Model.Randomness;

/// <summary>Philox 4x32-10: 128 random bits as a function of a 64-bit key and a 128-bit counter.</summary>
/// <remarks>Salmon, Moraes, Dror and Shaw (2011), "Parallel random numbers: as easy as 1, 2, 3", SC11, doi:10.1145/2063384.2063405.</remarks>
public static class Philox
{
    private const uint FirstMultiplier = 0xD2511F53, SecondMultiplier = 0xCD9E8D57, FirstWeyl = 0x9E3779B9, SecondWeyl = 0xBB67AE85;

    /// <summary>The block of one counter, as two words: outputs 1:0 and 3:2, high:low.</summary>
    /// <remarks>Compiled well at once: what makes up a nation asks for a million blocks in its first second.</remarks>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Block(uint k0, uint k1, uint c0, uint c1, uint c2, uint c3, out ulong first, out ulong second)
    {
        // Written out because a loop costs a third more.
        Round(0, k0, k1, ref c0, ref c1, ref c2, ref c3);
        Round(1, k0, k1, ref c0, ref c1, ref c2, ref c3);
        Round(2, k0, k1, ref c0, ref c1, ref c2, ref c3);
        Round(3, k0, k1, ref c0, ref c1, ref c2, ref c3);
        Round(4, k0, k1, ref c0, ref c1, ref c2, ref c3);
        Round(5, k0, k1, ref c0, ref c1, ref c2, ref c3);
        Round(6, k0, k1, ref c0, ref c1, ref c2, ref c3);
        Round(7, k0, k1, ref c0, ref c1, ref c2, ref c3);
        Round(8, k0, k1, ref c0, ref c1, ref c2, ref c3);
        Round(9, k0, k1, ref c0, ref c1, ref c2, ref c3);
        first = (ulong)c1 << 32 | c0;
        second = (ulong)c3 << 32 | c2;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Round(uint n, uint k0, uint k1, ref uint c0, ref uint c1, ref uint c2, ref uint c3)
    {
        unchecked
        {
            ulong a = (ulong)FirstMultiplier * c0, b = (ulong)SecondMultiplier * c2;
            c0 = (uint)(b >> 32) ^ (c1 ^ (k0 + n * FirstWeyl));
            c1 = (uint)b;
            c2 = (uint)(a >> 32) ^ (c3 ^ (k1 + n * SecondWeyl));
            c3 = (uint)a;
        }
    }
}
