namespace RolloutSim.Model.Randomness;

/// <summary>Philox 4x32-10: 128 random bits as a function of a 64-bit key and a 128-bit counter.</summary>
/// <remarks>Salmon, Moraes, Dror and Shaw (2011), "Parallel random numbers: as easy as 1, 2, 3", SC11, doi:10.1145/2063384.2063405.</remarks>
public static class Philox
{
    private const uint FirstMultiplier = 0xD2511F53, SecondMultiplier = 0xCD9E8D57, FirstWeyl = 0x9E3779B9, SecondWeyl = 0xBB67AE85;
    private const int Rounds = 10;

    /// <summary>The block of one counter, as two words: outputs 1:0 and 3:2, high:low.</summary>
    public static void Block(uint k0, uint k1, uint c0, uint c1, uint c2, uint c3, out ulong first, out ulong second)
    {
        unchecked
        {
            for (int round = 0; round < Rounds; round++)
            {
                ulong a = (ulong)FirstMultiplier * c0, b = (ulong)SecondMultiplier * c2;
                c0 = (uint)(b >> 32) ^ (c1 ^ k0);
                c1 = (uint)b;
                c2 = (uint)(a >> 32) ^ (c3 ^ k1);
                c3 = (uint)a;
                k0 += FirstWeyl;
                k1 += SecondWeyl;
            }

            first = (ulong)c1 << 32 | c0;
            second = (ulong)c3 << 32 | c2;
        }
    }
}
