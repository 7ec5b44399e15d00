using RolloutSim.Model.Randomness;

namespace RolloutSim.Tests.Model.Randomness;

public class RandomStreamTests
{
    private static readonly KeyedStream Words = new(new ReplicationKey(1, 2), 3);

    [Fact]
    public void The_words_are_those_of_the_keyed_stream_in_order()
    {
        var stream = new RandomStream(Words, 7);
        for (uint draw = 0; draw < 100; draw++)
        {
            Assert.Equal(draw, stream.Draws);
            Assert.Equal(Words.Word(7, draw), stream.Next());
        }
    }

    /// <summary>From every count, odd ones too, where half a block is still to be given out.</summary>
    [Fact]
    public void A_restored_stream_runs_on()
    {
        for (uint draws = 0; draws < 20; draws++)
        {
            var restored = new RandomStream(Words, 7, draws);
            for (uint draw = draws; draw < draws + 5; draw++) Assert.Equal(Words.Word(7, draw), restored.Next());
        }
    }

    [Fact]
    public void A_stream_that_can_count_no_further_throws()
    {
        var stream = new RandomStream(Words, 7, uint.MaxValue - 1);
        Assert.Equal(Words.Word(7, uint.MaxValue - 1), stream.Next());
        var error = Assert.Throws<OverflowException>(() => stream.Next());
        Assert.Contains("entity 7", error.Message, StringComparison.Ordinal);
        Assert.Throws<OverflowException>(() => stream.Next());
    }
}
