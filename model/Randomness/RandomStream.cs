namespace RolloutSim.Model.Randomness;

/// <summary>Reads the words of one entity of a <see cref="KeyedStream"/> in the order of their draws.</summary>
/// <remarks>A mutable struct: keep it in a field and never in a copy. Its state is <see cref="Draws"/> alone, from which it is restored.</remarks>
public struct RandomStream
{
    private readonly KeyedStream _words;
    private readonly uint _entity;
    private ulong _second;

    /// <param name="words">Where the words are.</param>
    /// <param name="entity">Whose words.</param>
    /// <param name="draws">How many words were taken before, as <see cref="Draws"/> said then.</param>
    public RandomStream(KeyedStream words, uint entity, uint draws = 0)
    {
        (_words, _entity, Draws) = (words, entity, draws);
        if ((draws & 1) != 0) words.Block(entity, draws / 2, out _, out _second);
    }

    /// <summary>How many words were taken.</summary>
    public uint Draws { get; private set; }

    /// <summary>The next 64 uniform bits.</summary>
    /// <exception cref="OverflowException">All 2^32 - 1 words that can be counted are taken.</exception>
    public ulong Next()
    {
        uint draw = Draws;
        if (draw == uint.MaxValue) throw Exhausted();
        Draws = draw + 1;
        if ((draw & 1) != 0) return _second;
        _words.Block(_entity, draw / 2, out ulong first, out _second);
        return first;
    }

    private readonly OverflowException Exhausted() =>
        new($"Stream {_words.Stream:X16} has no draw left for entity {_entity}: 2^32 - 1 words are taken ({_words.Key}).");
}
