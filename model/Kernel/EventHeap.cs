using System.Runtime.CompilerServices;

namespace RolloutSim.Model.Kernel;

/// <summary>A 4-ary heap of events, the first in the order of <see cref="EventKey"/> on top.</summary>
/// <remarks>Keys never repeat, so the order is total and the layout reaches no result. Grows; allocates nothing otherwise.</remarks>
internal sealed class EventHeap
{
    private SimEvent[] _items = [];

    public int Count { get; private set; }

    public SimTime Next => Count == 0 ? SimTime.Never : _items[0].At;

    public ref readonly SimEvent Top => ref _items[0];

    public ReadOnlySpan<SimEvent> Unordered => _items.AsSpan(0, Count);

    public void Push(in SimEvent item)
    {
        if (Count == _items.Length) Array.Resize(ref _items, Math.Max(4, Count * 2));
        SimEvent[] items = _items;
        int at = Count++;
        while (at > 0)
        {
            int parent = (at - 1) >> 2;
            if (items[parent].IsBefore(item)) break;
            items[at] = items[parent];
            at = parent;
        }
        items[at] = item;
    }

    public SimEvent Pop()
    {
        SimEvent[] items = _items;
        SimEvent top = items[0];
        int last = --Count;
        if (last > 0) SiftDown(items, items[last], last);
        return top;
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
