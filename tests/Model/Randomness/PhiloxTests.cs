using RolloutSim.Model.Randomness;

namespace RolloutSim.Tests.Model.Randomness;

/// <summary>The answers that the authors publish with their code (Random123, kat_vectors, lines philox4x32 10).</summary>
public class PhiloxTests
{
    [Theory]
    [InlineData(0, 0, 0, 0, 0, 0, 0xE169C58D_6627E8D5, 0x9B00DBD8_BC57AC4C)]
    [InlineData(0xFFFFFFFF, 0xFFFFFFFF, 0xFFFFFFFF, 0xFFFFFFFF, 0xFFFFFFFF, 0xFFFFFFFF, 0x41C83B0E_408F276D, 0x6D5451FD_A20BC7C6)]
    [InlineData(0xA4093822, 0x299F31D0, 0x243F6A88, 0x85A308D3, 0x13198A2E, 0x03707344, 0x94FDCCEB_D16CFE09, 0x24126EA1_5001E420)]
    public void Block_gives_the_published_answers(uint k0, uint k1, uint c0, uint c1, uint c2, uint c3, ulong first, ulong second)
    {
        Philox.Block(k0, k1, c0, c1, c2, c3, out ulong actualFirst, out ulong actualSecond);
        Assert.Equal((first, second), (actualFirst, actualSecond));
    }
}
