using System.Numerics;
using System.Runtime.CompilerServices;

namespace RolloutSim.Model.Kernel;

/// <summary>Mail that waits for its window: a ring of unsorted buckets for the near future, and a heap for what lies beyond.</summary>
/// <remarks>
/// A bucket is between an eighth and a quarter of a look-ahead wide (a power of two), so that a window takes some whole buckets and a
/// part of one; the ring is some minutes long where people think, because what lies beyond costs a heap. A bucket is a chain of chunks of
/// one slab; emptied chunks are used again, the last emptied first, while it is in the cache, so that in a steady state nothing is
/// allocated. A store with little mail has no ring.
/// </remarks>
internal sealed class MailStore
{
    private const int Buckets = 2048, LittleMail = 64, None = -1;
    private const int ChunkShift = 5, ChunkLength = 1 << ChunkShift;

    private readonly int _shift; // a bucket is 2^shift microseconds wide
    private readonly EventHeap _beyond = new();
    private SimEvent[] _staged = []; // new mail for the heap
    private int _stagedCount;
    private long _nextStaged = long.MaxValue;
    private Bucket[]? _ring;
    private SimEvent[] _slab = []; // chunks, one after another
    private int[] _before = []; // by chunk, the one before it in its bucket, or among those to be used again
    private int _chunks, _spare = None;
    private long _first; // number of the bucket that holds the end of the last window
    private long _nextInRing = long.MaxValue;
    private int _inRing;

    public MailStore(SimDuration lookAhead) => _shift = BitOperations.Log2((ulong)Math.Max(1, lookAhead.Microseconds / 4));

    public int Count => _inRing + _beyond.Count + _stagedCount;

    /// <summary>When the earliest mail takes effect.</summary>
    public SimTime Next => SimTime.Min(new SimTime(Math.Min(_nextInRing, _nextStaged)), _beyond.Next);

    public void Push(in SimEvent item) => Slot(item.AtMicroseconds) = item;

    /// <summary>A place for mail that takes effect at <paramref name="at"/>, to be written before anything else is asked of the store.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ref SimEvent Slot(long at)
    {
        long number = at >> _shift;
        if (_ring is null || number - _first >= Buckets) return ref SlotBeyond(at);
        ref Bucket bucket = ref _ring[(int)(number & (Buckets - 1))];
        int place = bucket.Count++ & (ChunkLength - 1);
        if (place == 0) bucket.Last = NewChunk(bucket.Last);
        if (at < bucket.Least)
        {
            bucket.Least = at;
            if (at < _nextInRing) _nextInRing = at;
        }
        _inRing++;
        int index = (bucket.Last << ChunkShift) + place;
        // Mail goes to many buckets in turn, and the last line that was written to each has left the cache when its turn comes again.
        if (place < ChunkLength - 1) Prefetch.EndOf(ref _slab[index + 1]);
        return ref _slab[index];
    }

    /// <summary>How much mail takes effect before <paramref name="until"/>: at least so much, at most what shares its buckets besides; above <paramref name="enough"/> it is not counted on.</summary>
    public int CountBefore(SimTime until, int enough)
    {
        int count = _beyond.CountBefore(until, enough);
        for (int i = 0; i < _stagedCount && count <= enough; i++) count += _staged[i].At < until ? 1 : 0;
        if (_nextInRing >= until.Microseconds) return count;
        long last = Math.Min(until.Microseconds >> _shift, _first + Buckets - 1);
        for (long number = Math.Max(_first, _nextInRing >> _shift); number <= last && count <= enough; number++) count += _ring![(int)(number & (Buckets - 1))].Count;
        return count;
    }

    /// <summary>Moves all mail that takes effect before <paramref name="until"/> into <paramref name="batch"/>, in no order; returns how much.</summary>
    public int Take(SimTime until, ref SimEvent[] batch)
    {
        Unstage();
        int taken = 0;
        while (_beyond.Next < until)
        {
            if (taken == batch.Length) Array.Resize(ref batch, Math.Max(64, taken * 2));
            batch[taken++] = _beyond.Pop();
        }
        long last = until.Microseconds >> _shift;
        if (_nextInRing < until.Microseconds)
        {
            long end = Math.Min(last, _first + Buckets - 1);
            for (long number = Math.Max(_first, _nextInRing >> _shift); number <= end; number++)
            {
                ref Bucket bucket = ref _ring![(int)(number & (Buckets - 1))];
                if (bucket.Count == 0) continue;
                ref readonly Bucket next = ref _ring[(int)((number + 1) & (Buckets - 1))];
                if (next.Count > 0) Ask(next.Last);
                if (taken + bucket.Count > batch.Length) Array.Resize(ref batch, Math.Max(taken + bucket.Count, batch.Length * 2));
                _inRing -= bucket.Count;
                taken = number < last ? Empty(ref bucket, batch, taken) : Split(ref bucket, until.Microseconds, batch, taken);
            }
        }
        _first = last;
        FindNext();
        return taken;
    }

    /// <summary>All mail, in no order.</summary>
    public IEnumerable<SimEvent> All()
    {
        for (int i = 0; i < _stagedCount; i++) yield return _staged[i];
        foreach (SimEvent item in _beyond.All()) yield return item;
        foreach (Bucket bucket in _ring ?? [])
        {
            int count = bucket.CountInLast;
            for (int chunk = bucket.Last; chunk != None; chunk = _before[chunk])
            {
                for (int i = 0; i < count; i++) yield return _slab[(chunk << ChunkShift) + i];
                count = ChunkLength;
            }
        }
    }

    /// <summary>Moves a whole bucket into the batch.</summary>
    private int Empty(ref Bucket bucket, SimEvent[] batch, int taken)
    {
        int count = bucket.CountInLast;
        for (int chunk = bucket.Last; chunk != None; chunk = Recycle(chunk))
        {
            Ask(_before[chunk]);
            ItemsOf(chunk, count).CopyTo(batch.AsSpan(taken));
            taken += count;
            count = ChunkLength;
        }
        bucket = Bucket.Empty;
        return taken;
    }

    /// <summary>Moves the part of a bucket before <paramref name="until"/> into the batch, and puts the rest back.</summary>
    private int Split(ref Bucket bucket, long until, SimEvent[] batch, int taken)
    {
        Bucket whole = bucket;
        bucket = Bucket.Empty;
        int count = whole.CountInLast;
        for (int chunk = whole.Last; chunk != None; chunk = Recycle(chunk))
        {
            foreach (ref readonly SimEvent item in ItemsOf(chunk, count))
            {
                if (item.AtMicroseconds < until) batch[taken++] = item;
                else Slot(item.AtMicroseconds) = item; // a slab that grows meanwhile leaves these items where they are
            }
            count = ChunkLength;
        }
        return taken;
    }

    private ref SimEvent SlotBeyond(long at)
    {
        if (_stagedCount == _staged.Length) Array.Resize(ref _staged, Math.Max(8, _stagedCount * 2));
        _nextStaged = Math.Min(_nextStaged, at);
        return ref _staged[_stagedCount++];
    }

    private void Unstage()
    {
        for (int i = 0; i < _stagedCount; i++) _beyond.Push(_staged[i]);
        _stagedCount = 0;
        _nextStaged = long.MaxValue;
        if (_ring is not null || _beyond.Count <= LittleMail) return;
        _ring = new Bucket[Buckets];
        Array.Fill(_ring, Bucket.Empty);
    }

    private Span<SimEvent> ItemsOf(int chunk, int count) => _slab.AsSpan(chunk << ChunkShift, count);

    /// <summary>Asks for a chunk that is about to be read: it was written long ago.</summary>
    private void Ask(int chunk)
    {
        if (chunk != None) Prefetch.Rows(ItemsOf(chunk, ChunkLength));
    }

    private int NewChunk(int before)
    {
        int chunk = _spare;
        if (chunk != None)
        {
            _spare = _before[chunk];
            if (_spare != None) Prefetch.Row(ref _slab[_spare << ChunkShift]);
        }
        else
        {
            chunk = _chunks++;
            if (_chunks > _before.Length)
            {
                Array.Resize(ref _before, Math.Max(4, chunk * 2));
                Array.Resize(ref _slab, _before.Length << ChunkShift);
            }
        }
        _before[chunk] = before;
        return chunk;
    }

    /// <returns>The chunk that came before it.</returns>
    private int Recycle(int chunk)
    {
        int before = _before[chunk];
        _before[chunk] = _spare;
        _spare = chunk;
        return before;
    }

    private void FindNext()
    {
        _nextInRing = long.MaxValue;
        if (_inRing == 0) return;
        for (long number = _first; ; number++)
        {
            ref readonly Bucket bucket = ref _ring![(int)(number & (Buckets - 1))];
            if (bucket.Count == 0) continue;
            _nextInRing = bucket.Least;
            return;
        }
    }

    private struct Bucket
    {
        public static readonly Bucket Empty = new() { Last = None, Least = long.MaxValue };

        public int Last; // the only chunk that may be partly filled
        public int Count;
        public long Least;

        public readonly int CountInLast => Count == 0 ? 0 : ((Count - 1) & (ChunkLength - 1)) + 1;
    }
}
