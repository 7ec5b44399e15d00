using RolloutSim.Model.Kernel;

namespace RolloutSim.Model.Randomness;

/// <summary>The random words of one process and purpose, each at an address of its own: entity and number of the draw.</summary>
/// <remarks>
/// It has no state: a word depends neither on when it is asked for nor on what was drawn before, so an added entity moves no other draw.
/// <see cref="RandomStream"/> reads the words of one entity in order, at half the price.
/// </remarks>
public readonly record struct KeyedStream(ReplicationKey Key, ulong Stream)
{
    /// <summary>The stream of one purpose (service times, think times, ...) in one process; both are stable hashes.</summary>
    public static ulong StreamOf(ulong processId, ulong purpose) => StableHash.Combine(processId, purpose);

    /// <summary>64 uniform bits.</summary>
    public ulong Word(uint entity, uint draw)
    {
        Block(entity, draw / 2, out ulong first, out ulong second);
        return (draw & 1) == 0 ? first : second;
    }

    /// <summary>The words of the draws 2 <paramref name="pair"/> and 2 <paramref name="pair"/> + 1.</summary>
    internal void Block(uint entity, uint pair, out ulong first, out ulong second) =>
        Philox.Block(Key.Seed, Key.Replication, pair, entity, unchecked((uint)Stream), (uint)(Stream >> 32), out first, out second);
}
