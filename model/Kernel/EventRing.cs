using System.Numerics;
using System.Runtime.CompilerServices;

namespace RolloutSim.Model.Kernel;

/// <summary>Events of the near future in buckets by time, before an <see cref="EventHeap"/> that has many: a few steps an event, however many there are.</summary>
/// <remarks>
/// A calendar queue (Brown, "Calendar queues: a fast O(1) priority queue implementation for the simulation event set problem", CACM 31 (1988),
/// doi 10.1145/63039.63045) whose buckets lie unsorted until their turn comes, as in a ladder queue (Tang, Goh, Thng, ACM TOMACS 15 (2005), doi
/// 10.1145/1103323.1103324). What is too far ahead, or comes in a crowd, the heap keeps. The first event is that of the whole order; how wide the buckets are reaches no result.
/// </remarks>
internal sealed class EventRing
{
    private const int Buckets = 1024, None = -1;
    private const int Crowd = 64; // of the bucket at hand, above which more of it go to the heap
    private const int Trial = 512; // buckets that are taken before their width is judged
    private const int Few = 32; // with fewer events the width does not matter
    private const int WidestShift = 32; // an hour and more

    private readonly int[] _first = new int[Buckets]; // by bucket, its newest event
    private readonly ulong[] _filled = new ulong[Buckets / 64]; // one bit a bucket
    private SimEvent[] _slab = new SimEvent[Crowd];
    private int[] _next = new int[Crowd]; // by place in the slab, the next of its bucket, or of those to be used again
    private int _spare = None, _made;
    private SimEvent[] _hand = new SimEvent[2 * Crowd]; // the bucket at hand, sorted
    private int _handBegin, _handEnd;
    private long _current; // its number; all others are later
    private int _waiting; // in the other buckets
    private int _shift = 10; // a bucket is 2^shift microseconds wide
    private int _taken, _takenEvents;

    public EventRing() => Array.Fill(_first, None);

    public int Count => _handEnd - _handBegin + _waiting;

    /// <summary>The first; there is one.</summary>
    public ref readonly SimEvent Top => ref _hand[_handBegin];

    /// <summary>Whether so many events have lain in the last buckets, or so few, that others would be better: see <see cref="Resize"/>.</summary>
    public bool IsIllSized { get; private set; }

    /// <summary>Whether an event at that moment is kept here.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool Takes(long at)
    {
        long ahead = (at >> _shift) - _current;
        return ahead <= 0 ? _handEnd - _handBegin < Crowd : ahead < Buckets || Count == 0;
    }

    /// <summary>The place of a new event that it <see cref="Takes"/>, to be written at once.</summary>
    public ref SimEvent Slot(long at, ulong order)
    {
        long number = at >> _shift;
        if (Count == 0) _current = number;
        if (number <= _current) return ref InHand(at, order);
        int bucket = (int)(number & (Buckets - 1)), place = NewPlace();
        _next[place] = _first[bucket];
        _first[bucket] = place;
        _filled[bucket >> 6] |= 1ul << (bucket & 63);
        _waiting++;
        return ref _slab[place];
    }

    /// <summary>Takes the first away.</summary>
    public SimEvent Pop()
    {
        SimEvent top = _hand[_handBegin++];
        if (_handBegin == _handEnd && _waiting > 0) TakeNextBucket();
        return top;
    }

    /// <summary>Puts all events, by way of the heap, into new buckets, and chooses a width at which a bucket will have about three of what lay in the last ones.</summary>
    public void Resize(EventHeap heap)
    {
        int finer = BitOperations.Log2((uint)Math.Max(1, _takenEvents / Math.Max(1, _taken) / 2));
        _shift = finer > 0 ? Math.Max(0, _shift - finer) : Math.Min(WidestShift, _shift + 1);
        IsIllSized = false;
        _taken = _takenEvents = 0;
        SimEvent[] all = [.. All()];
        EventSort.Sort(all); // the first one tells the bucket at hand
        _handBegin = _handEnd = _waiting = _made = 0;
        _spare = None;
        Array.Fill(_first, None);
        Array.Clear(_filled);
        foreach (ref readonly SimEvent item in all.AsSpan()) heap.Push(item);
    }

    /// <summary>All events, in no order.</summary>
    public IEnumerable<SimEvent> All()
    {
        for (int i = _handBegin; i < _handEnd; i++) yield return _hand[i];
        foreach (int first in _first)
        {
            for (int place = first; place != None; place = _next[place]) yield return _slab[place];
        }
    }

    private ref SimEvent InHand(long at, ulong order)
    {
        if (_handEnd == _hand.Length)
        {
            if (_handBegin == 0) Array.Resize(ref _hand, _hand.Length * 2);
            _hand.AsSpan(_handBegin, _handEnd - _handBegin).CopyTo(_hand);
            _handEnd -= _handBegin;
            _handBegin = 0;
        }
        int place = _handEnd++;
        while (place > _handBegin)
        {
            ref readonly SimEvent before = ref _hand[place - 1];
            if (before.AtMicroseconds < at || (before.AtMicroseconds == at && before.Order < order)) break;
            _hand[place] = before;
            place--;
        }
        return ref _hand[place];
    }

    private void TakeNextBucket()
    {
        int after = (int)((_current + 1) & (Buckets - 1)), bucket = FirstFilled(after);
        _current += 1 + ((bucket - after) & (Buckets - 1));
        int count = 0;
        for (int place = _first[bucket]; place != None; place = Recycle(place))
        {
            if (count == _hand.Length) Array.Resize(ref _hand, count * 2);
            _hand[count++] = _slab[place];
        }
        _first[bucket] = None;
        _filled[bucket >> 6] &= ~(1ul << (bucket & 63));
        _waiting -= count;
        _handBegin = 0;
        _handEnd = count;
        if (count > 1) EventSort.Sort(_hand.AsSpan(0, count));
        _takenEvents += count;
        if (++_taken >= Trial) Judge();
    }

    private void Judge()
    {
        if (Count > Few && (_takenEvents > 8 * _taken || (_takenEvents < _taken * 5 / 4 && _shift < WidestShift))) IsIllSized = true;
        else _taken = _takenEvents = 0;
    }

    /// <summary>The first bucket that has events, from one on and around; there is one.</summary>
    private int FirstFilled(int from)
    {
        int word = from >> 6;
        ulong bits = _filled[word] & (ulong.MaxValue << (from & 63));
        while (bits == 0)
        {
            word = (word + 1) & ((Buckets / 64) - 1);
            bits = _filled[word];
        }
        return (word << 6) + BitOperations.TrailingZeroCount(bits);
    }

    private int NewPlace()
    {
        int place = _spare;
        if (place != None)
        {
            _spare = _next[place];
            return place;
        }
        if (_made == _slab.Length)
        {
            Array.Resize(ref _slab, _made * 2);
            Array.Resize(ref _next, _made * 2);
        }
        return _made++;
    }

    /// <returns>The next of its bucket.</returns>
    private int Recycle(int place)
    {
        int next = _next[place];
        _next[place] = _spare;
        _spare = place;
        return next;
    }
}
