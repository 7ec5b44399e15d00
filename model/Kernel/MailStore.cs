using System.Numerics;

namespace RolloutSim.Model.Kernel;

/// <summary>Mail that waits for its window: a ring of unsorted buckets for the near future, and a heap for what lies beyond.</summary>
/// <remarks>
/// A bucket is between an eighth and a quarter of a look-ahead wide (a power of two), so that a window takes some whole buckets and a part of one. Arrays of emptied
/// buckets are used again, the last emptied first, while it is in the cache. A store with little mail has no ring.
/// </remarks>
internal sealed class MailStore
{
    private const int Buckets = 512, LittleMail = 64, FirstLength = 32;

    private readonly int _shift; // a bucket is 2^shift microseconds wide
    private readonly EventHeap _beyond = new();
    private Bucket[]? _ring;
    private SimEvent[][] _spare = [];
    private int _spares;
    private long _first; // number of the bucket that holds the end of the last window
    private long _nextInRing = long.MaxValue;
    private int _inRing;

    public MailStore(SimDuration lookAhead) => _shift = BitOperations.Log2((ulong)Math.Max(1, lookAhead.Microseconds / 4));

    public int Count => _inRing + _beyond.Count;

    /// <summary>When the earliest mail takes effect.</summary>
    public SimTime Next => SimTime.Min(new SimTime(_nextInRing), _beyond.Next);

    public void Push(in SimEvent item)
    {
        long ahead = (item.AtMicroseconds >> _shift) - _first;
        if (ahead >= Buckets || (_ring is null && _beyond.Count < LittleMail))
        {
            _beyond.Push(item);
            return;
        }
        _ring ??= new Bucket[Buckets];
        ref Bucket bucket = ref _ring[(int)(_first + ahead) & (Buckets - 1)];
        if (bucket.Count == 0) bucket = new Bucket { Items = _spares > 0 ? _spare[--_spares] : new SimEvent[FirstLength], Least = long.MaxValue };
        else if (bucket.Count == bucket.Items.Length) Array.Resize(ref bucket.Items, bucket.Count * 2);
        bucket.Items[bucket.Count++] = item;
        if (item.AtMicroseconds < bucket.Least)
        {
            bucket.Least = item.AtMicroseconds;
            if (item.AtMicroseconds < _nextInRing) _nextInRing = item.AtMicroseconds;
        }
        _inRing++;
    }

    /// <summary>Moves all mail that takes effect before <paramref name="until"/> into <paramref name="batch"/>, in no order; returns how much.</summary>
    public int Take(SimTime until, ref SimEvent[] batch)
    {
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
                ref Bucket bucket = ref _ring![(int)number & (Buckets - 1)];
                if (bucket.Count == 0) continue;
                if (taken + bucket.Count > batch.Length) Array.Resize(ref batch, Math.Max(taken + bucket.Count, batch.Length * 2));
                int before = taken;
                if (number < last)
                {
                    bucket.Items.AsSpan(0, bucket.Count).CopyTo(batch.AsSpan(taken));
                    taken += bucket.Count;
                    bucket.Count = 0;
                }
                else
                {
                    taken = Split(ref bucket, until.Microseconds, batch, taken);
                }
                _inRing -= taken - before;
                if (bucket.Count == 0) Recycle(ref bucket);
            }
            _first = last;
            FindNext();
        }
        else
        {
            _first = last;
        }
        return taken;
    }

    /// <summary>All mail, in no order.</summary>
    public IEnumerable<SimEvent> All()
    {
        for (int i = 0; i < _beyond.Count; i++) yield return _beyond.Unordered[i];
        if (_ring is null) yield break;
        foreach (Bucket bucket in _ring)
        {
            for (int i = 0; i < bucket.Count; i++) yield return bucket.Items[i];
        }
    }

    private static int Split(ref Bucket bucket, long until, SimEvent[] batch, int taken)
    {
        SimEvent[] items = bucket.Items;
        int kept = 0;
        long least = long.MaxValue;
        for (int i = 0; i < bucket.Count; i++)
        {
            ref readonly SimEvent item = ref items[i];
            if (item.AtMicroseconds < until)
            {
                batch[taken++] = item;
            }
            else
            {
                least = Math.Min(least, item.AtMicroseconds);
                if (kept != i) items[kept] = item;
                kept++;
            }
        }
        bucket.Count = kept;
        bucket.Least = least;
        return taken;
    }

    private void Recycle(ref Bucket bucket)
    {
        if (_spares == _spare.Length) Array.Resize(ref _spare, Math.Max(8, _spares * 2));
        _spare[_spares++] = bucket.Items;
        bucket = default;
    }

    private void FindNext()
    {
        _nextInRing = long.MaxValue;
        if (_inRing == 0) return;
        for (long number = _first; ; number++)
        {
            ref readonly Bucket bucket = ref _ring![(int)number & (Buckets - 1)];
            if (bucket.Count == 0) continue;
            _nextInRing = bucket.Least;
            return;
        }
    }

    private struct Bucket
    {
        public SimEvent[] Items;
        public int Count;
        public long Least;
    }
}
