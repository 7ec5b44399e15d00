using RolloutSim.Model.Randomness;

namespace RolloutSim.Tests.Model.Randomness;

public class UniformTests
{
    [Fact]
    public void Unit_reaches_0_but_not_1()
    {
        Assert.Equal(0, Uniform.Unit(0));
        Assert.Equal(0.5, Uniform.Unit(1UL << 63));
        Assert.Equal(Math.BitDecrement(1), Uniform.Unit(ulong.MaxValue));
    }

    [Fact]
    public void OpenUnit_reaches_neither_end_and_mirrors_exactly()
    {
        Assert.Equal(Math.ScaleB(1, -53), Uniform.OpenUnit(0));
        Assert.Equal(Math.BitDecrement(1), Uniform.OpenUnit(ulong.MaxValue));
        foreach (ulong word in (ulong[])[0, 1, 0x8000000000000000, 0x123456789ABCDEF0, ulong.MaxValue])
            Assert.Equal(1 - Uniform.OpenUnit(word), Uniform.OpenUnit(~word));
    }

    [Fact]
    public void Below_takes_each_share_of_the_words()
    {
        Assert.Equal(0u, Uniform.Below(ulong.MaxValue, 1));
        Assert.Equal(0u, Uniform.Below(ulong.MaxValue / 3, 3));
        Assert.Equal(1u, Uniform.Below(ulong.MaxValue / 3 + 1, 3));
        Assert.Equal(2u, Uniform.Below(ulong.MaxValue, 3));
        Assert.Equal(uint.MaxValue - 1, Uniform.Below(ulong.MaxValue, uint.MaxValue));
        Assert.Throws<ArgumentOutOfRangeException>(() => Uniform.Below(1, 0));
    }

    [Fact]
    public void Chance_is_never_at_0_and_always_at_1()
    {
        Assert.False(Uniform.Chance(0, 0));
        Assert.True(Uniform.Chance(ulong.MaxValue, 1));
        Assert.True(Uniform.Chance((1UL << 62) - 1, 0.25));
        Assert.False(Uniform.Chance(1UL << 62, 0.25));
    }
}
