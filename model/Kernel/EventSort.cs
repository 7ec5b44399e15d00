namespace RolloutSim.Model.Kernel;

/// <summary>Puts events in the order of <see cref="EventKey"/>, in place, without allocating.</summary>
internal static class EventSort
{
    private const int Short = 20;

    public static void Sort(Span<SimEvent> events)
    {
        while (events.Length > Short)
        {
            // Median of three, then Hoare's partition; recursion into the shorter side keeps the stack small. Keys never repeat.
            int low = 0, high = events.Length - 1, middle = high >> 1;
            if (events[middle].IsBefore(events[low])) Swap(events, middle, low);
            if (events[high].IsBefore(events[low])) Swap(events, high, low);
            if (events[high].IsBefore(events[middle])) Swap(events, high, middle);
            SimEvent pivot = events[middle];
            while (true)
            {
                while (events[low].IsBefore(pivot)) low++;
                while (pivot.IsBefore(events[high])) high--;
                if (low >= high) break;
                Swap(events, low++, high--);
            }
            Span<SimEvent> left = events[..low], right = events[low..];
            if (left.Length < right.Length)
            {
                Sort(left);
                events = right;
            }
            else
            {
                Sort(right);
                events = left;
            }
        }
        SortNearly(events);
    }

    /// <summary>Sorts what is short, or where nothing is far from its place.</summary>
    public static void SortNearly(Span<SimEvent> events)
    {
        for (int i = 1; i < events.Length; i++)
        {
            if (!events[i].IsBefore(events[i - 1])) continue;
            SimEvent item = events[i];
            int at = i;
            do
            {
                events[at] = events[at - 1];
                at--;
            }
            while (at > 0 && item.IsBefore(events[at - 1]));
            events[at] = item;
        }
    }

    private static void Swap(Span<SimEvent> events, int i, int j) => (events[i], events[j]) = (events[j], events[i]);
}
