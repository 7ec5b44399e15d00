using System.Numerics;

namespace RolloutSim.Model.TestDays;

/// <summary>Which pupils are idle, by how many items they still have to do, and who still has to do an item: sets of bits, so that nobody is asked one by one.</summary>
internal readonly struct PupilSets
{
    private const int WordBits = 64;

    private readonly int _items, _words; // words of a set
    private readonly ulong[] _bits; // who is idle; by item, who has to do it; by number of items left, who is idle and has so many

    /// <summary>Nobody.</summary>
    public static readonly PupilSets None = new([], 0);

    /// <summary>Everybody is idle.</summary>
    /// <param name="open">By pupil, a bit for each item that he has to do.</param>
    /// <param name="items">How many items there are.</param>
    public PupilSets(ReadOnlySpan<uint> open, int items)
    {
        (_items, _words) = (items, (open.Length + WordBits - 1) / WordBits);
        _bits = new ulong[(2 + (2 * items)) * _words];
        for (int pupil = 0; pupil < open.Length; pupil++)
        {
            SetIdle(pupil, BitOperations.PopCount(open[pupil]), true);
            for (uint rest = open[pupil]; rest != 0; rest &= rest - 1) Of(1 + BitOperations.TrailingZeroCount(rest))[pupil / WordBits] |= Bit(pupil);
        }
    }

    public bool IsIdle(int pupil) => (Of(0)[pupil / WordBits] & Bit(pupil)) != 0;

    public bool IsAnybodyIdleFor(int item)
    {
        ReadOnlySpan<ulong> idle = Of(0), having = Of(1 + item);
        for (int word = 0; word < idle.Length; word++)
            if ((idle[word] & having[word]) != 0) return true;
        return false;
    }

    /// <summary>Of those who are idle and have to do an item, the first of those with most items left; -1: there is none.</summary>
    public int MostToDo(int item)
    {
        ReadOnlySpan<ulong> having = Of(1 + item);
        for (int left = _items; left > 0; left--)
        {
            ReadOnlySpan<ulong> idle = Idle(left);
            for (int word = 0; word < idle.Length; word++)
                if ((idle[word] & having[word]) is not 0 and ulong both) return (word * WordBits) + BitOperations.TrailingZeroCount(both);
        }
        return -1;
    }

    /// <summary>A pupil with so many items left, this one counted, begins one.</summary>
    public void Begin(int pupil, int left) => SetIdle(pupil, left, false);

    /// <summary>A pupil has done an item and is idle, with so many items left.</summary>
    public void End(int pupil, int item, int left)
    {
        Of(1 + item)[pupil / WordBits] &= ~Bit(pupil);
        SetIdle(pupil, left, true);
    }

    private void SetIdle(int pupil, int left, bool isIdle)
    {
        ref ulong idle = ref Of(0)[pupil / WordBits], ofLeft = ref Idle(left)[pupil / WordBits];
        idle = isIdle ? idle | Bit(pupil) : idle & ~Bit(pupil);
        ofLeft = isIdle ? ofLeft | Bit(pupil) : ofLeft & ~Bit(pupil);
    }

    private Span<ulong> Idle(int left) => Of(1 + _items + left);

    private Span<ulong> Of(int set) => _bits.AsSpan(set * _words, _words);

    private static ulong Bit(int pupil) => 1UL << (pupil % WordBits);
}
