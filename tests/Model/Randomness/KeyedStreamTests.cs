using RolloutSim.Model.Randomness;
using StableHash = RolloutSim.Model.Kernel.StableHash;

namespace RolloutSim.Tests.Model.Randomness;

public class KeyedStreamTests
{
    private static readonly KeyedStream Words = new(new ReplicationKey(0xA4093822, 0x299F31D0), 0x03707344_13198A2E);

    /// <summary>The published block again, from above: which part of an address goes to which word of Philox's counter and key.</summary>
    [Fact]
    public void A_word_is_a_half_of_the_block_at_its_address()
    {
        Assert.Equal(0x94FDCCEB_D16CFE09, new KeyedStream(Words.Key, Words.Stream).Word(0x85A308D3, 2 * 0x243F6A88u));
        Assert.Equal(0x24126EA1_5001E420u, Words.Word(0x85A308D3, 2 * 0x243F6A88u + 1));
    }

    [Fact]
    public void Each_part_of_an_address_counts()
    {
        ulong[] words =
        [
            Words.Word(1, 0), Words.Word(1, 1), Words.Word(1, 2), Words.Word(2, 0),
            (Words with { Stream = Words.Stream + 1 }).Word(1, 0), (Words with { Stream = Words.Stream + (1UL << 32) }).Word(1, 0),
            (Words with { Key = new(Words.Key.Seed + 1, Words.Key.Replication) }).Word(1, 0),
            (Words with { Key = new(Words.Key.Seed, Words.Key.Replication + 1) }).Word(1, 0),
        ];
        Assert.Equal(words.Length, words.Distinct().Count());
    }

    [Fact]
    public void A_stream_is_the_hash_of_process_and_purpose() => Assert.Equal(StableHash.Combine(3, 4), KeyedStream.StreamOf(3, 4));
}
