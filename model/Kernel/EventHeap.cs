using System.Runtime.CompilerServices;

namespace RolloutSim.Model.Kernel;

/// <summary>A 4-ary heap of events, the first in the order of <see cref="EventKey"/> on top.</summary>
/// <remarks>Keys never repeat, so the order is total and the layout reaches no result. Grows; allocates nothing otherwise.</remarks>
internal sealed class EventHeap
{
    private SimEvent[] _items;

    /// <param name="room">For so many events there is room at once, close by.</param>
    public EventHeap(int room = 0) => _items = room == 0 ? [] : new SimEvent[room];

    public int Count { get; private set; }

    public SimTime Next => Count == 0 ? SimTime.Never : _items[0].At;

    public ref readonly SimEvent Top => ref _items[0];

    public ReadOnlySpan<SimEvent> Unordered => _items.AsSpan(0, Count);

    public void Push(in SimEvent item) => Slot(item.AtMicroseconds, item.Order).Write(item.AtMicroseconds, item.Order, item.Target, item.Kind, item.A, item.B);

    /// <summary>The place of a new event with that key, to be written at once.</summary>
    /// <remarks>Copying an event that was just written would wait until its parts are together.</remarks>
    public ref SimEvent Slot(long at, ulong order)
    {
        if (Count == _items.Length) Array.Resize(ref _items, Math.Max(4, Count * 2));
        SimEvent[] items = _items;
        int place = Count++;
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
        SimEvent[] items = _items;
        SimEvent top = items[0];
        int last = --Count;
        if (last > 0) SiftDown(items, items[last], last);
        return top;
    }

    /// <summary>Empties it; what was in it, in no order.</summary>
    public SimEvent[] TakeAll()
    {
        SimEvent[] all = Unordered.ToArray();
        Count = 0;
        return all;
    }

    /// <summary>How many take effect before <paramref name="until"/>; above <paramref name="enough"/> they are not counted on.</summary>
    public int CountBefore(SimTime until, int enough) => CountBefore(0, until, enough);

    private int CountBefore(int at, SimTime until, int enough)
    {
        if (at >= Count || _items[at].At >= until) return 0;
        int count = 1;
        for (int child = (at << 2) + 1; child <= (at << 2) + 4 && count <= enough; child++) count += CountBefore(child, until, enough - count);
        return count;
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
