using System.Runtime.CompilerServices;

namespace RolloutSim.Model.Kernel;

/// <summary>A 4-ary heap of events, the first in the order of <see cref="EventKey"/> on top; where there may be hundreds, with an <see cref="EventRing"/> before it.</summary>
/// <remarks>Keys never repeat, so the order is total and the layout reaches no result. Grows; allocates nothing otherwise.</remarks>
internal sealed class EventHeap
{
    private const int Many = 32;

    private readonly bool _mayRing;
    private EventRing? _ring;
    private SimEvent[] _items;
    private int _count; // without those of the ring

    /// <param name="room">For so many events there is room at once, close by.</param>
    /// <param name="mayRing">Whether it gets a ring when there are many.</param>
    public EventHeap(int room = 0, bool mayRing = false)
    {
        _items = room == 0 ? [] : new SimEvent[room];
        _mayRing = mayRing;
    }

    public int Count => _ring is null ? _count : _count + _ring.Count;

    public SimTime Next => Count == 0 ? SimTime.Never : Top.At;

    /// <summary>The first; there is one.</summary>
    public ref readonly SimEvent Top
    {
        get
        {
            if (IsRingFirst) return ref _ring!.Top;
            return ref _items[0];
        }
    }

    private bool IsRingFirst => _ring is { Count: > 0 } ring && (_count == 0 || ring.Top.IsBefore(_items[0]));

    /// <summary>All events, in no order.</summary>
    public IEnumerable<SimEvent> All()
    {
        for (int i = 0; i < _count; i++) yield return _items[i];
        foreach (SimEvent item in _ring?.All() ?? []) yield return item;
    }

    public void Push(in SimEvent item) => Slot(item.AtMicroseconds, item.Order).Write(item.AtMicroseconds, item.Order, item.Target, item.Kind, item.A, item.B);

    /// <summary>The place of a new event with that key, to be written at once.</summary>
    /// <remarks>Copying an event that was just written would wait until its parts are together.</remarks>
    public ref SimEvent Slot(long at, ulong order)
    {
        if (_ring is { } ring && ring.Takes(at)) return ref ring.Slot(at, order);
        if (_count == _items.Length) Grow();
        SimEvent[] items = _items;
        int place = _count++;
        while (place > 0)
        {
            int parent = (place - 1) >> 2;
            ref readonly SimEvent above = ref items[parent];
            if (above.AtMicroseconds < at || (above.AtMicroseconds == at && above.Order < order)) break;
            items[place] = above;
            place = parent;
        }
        return ref items[place];
    }

    public SimEvent Pop()
    {
        if (IsRingFirst) return PopOfRing();
        SimEvent[] items = _items;
        SimEvent top = items[0];
        int last = --_count;
        if (last > 0) SiftDown(items, items[last], last);
        return top;
    }

    /// <summary>Empties it; what was in it, in no order.</summary>
    public SimEvent[] TakeAll()
    {
        SimEvent[] all = [.. All()];
        _count = 0;
        _ring = null;
        return all;
    }

    /// <summary>How many take effect before <paramref name="until"/>; above <paramref name="enough"/> they are not counted on. Not with a ring.</summary>
    public int CountBefore(SimTime until, int enough) => CountBefore(0, until, enough);

    private int CountBefore(int at, SimTime until, int enough)
    {
        if (at >= _count || _items[at].At >= until) return 0;
        int count = 1;
        for (int child = (at << 2) + 1; child <= (at << 2) + 4 && count <= enough; child++) count += CountBefore(child, until, enough - count);
        return count;
    }

    private SimEvent PopOfRing()
    {
        EventRing ring = _ring!;
        SimEvent top = ring.Pop();
        if (ring.IsIllSized) ring.Resize(this);
        return top;
    }

    private void Grow()
    {
        if (_mayRing && _count >= Many) _ring ??= new EventRing();
        Array.Resize(ref _items, Math.Max(4, _count * 2));
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void SiftDown(SimEvent[] items, SimEvent item, int count)
    {
        int at = 0;
        while (true)
        {
            int child = (at << 2) + 1;
            if (child >= count) break;
            int least = child, end = Math.Min(child + 4, count);
            for (int i = child + 1; i < end; i++)
            {
                if (items[i].IsBefore(items[least])) least = i;
            }
            if (item.IsBefore(items[least])) break;
            items[at] = items[least];
            at = least;
        }
        items[at] = item;
    }
}
