namespace RolloutSim.Model.Kernel;

/// <summary>Which of n members has the least time: a 4-ary heap of members that knows each one's place.</summary>
/// <remarks>Members with <see cref="SimTime.Never"/> are not in the heap. Ties are in no order: who asks runs them all.</remarks>
internal sealed class MinIndex
{
    private readonly int[] _place; // member -> place in the heap, -1 outside
    private int[] _members = [];
    private long[] _times = [];
    private int _count;

    public MinIndex(int members)
    {
        _place = new int[members];
        Array.Fill(_place, -1);
    }

    /// <summary>The least time of all members.</summary>
    public SimTime Least => _count == 0 ? SimTime.Never : new SimTime(_times[0]);

    public int LeastMember => _members[0];

    /// <summary>How many members have a time before <paramref name="until"/>; above <paramref name="enough"/> they are not counted on.</summary>
    public int CountBefore(SimTime until, int enough) => CountBefore(0, until.Microseconds, enough);

    private int CountBefore(int at, long until, int enough)
    {
        if (at >= _count || _times[at] >= until) return 0;
        int count = 1;
        for (int child = (at << 2) + 1; child <= (at << 2) + 4 && count <= enough; child++) count += CountBefore(child, until, enough - count);
        return count;
    }

    public void Set(int member, SimTime time)
    {
        int place = _place[member];
        if (time.IsNever)
        {
            if (place >= 0) Remove(place);
            return;
        }
        if (place < 0)
        {
            if (_count == _members.Length)
            {
                int length = Math.Max(4, _count * 2);
                Array.Resize(ref _members, length);
                Array.Resize(ref _times, length);
            }
            Up(_count++, member, time.Microseconds);
        }
        else if (time.Microseconds < _times[place])
        {
            Up(place, member, time.Microseconds);
        }
        else
        {
            Down(place, member, time.Microseconds);
        }
    }

    private void Remove(int place)
    {
        _place[_members[place]] = -1;
        int last = --_count;
        if (place == last) return;
        (int member, long time) = (_members[last], _times[last]);
        if (place > 0 && time < _times[(place - 1) >> 2]) Up(place, member, time);
        else Down(place, member, time);
    }

    private void Up(int at, int member, long time)
    {
        while (at > 0)
        {
            int parent = (at - 1) >> 2;
            if (_times[parent] <= time) break;
            Put(at, _members[parent], _times[parent]);
            at = parent;
        }
        Put(at, member, time);
    }

    private void Down(int at, int member, long time)
    {
        while (true)
        {
            int child = (at << 2) + 1;
            if (child >= _count) break;
            int least = child, end = Math.Min(child + 4, _count);
            for (int i = child + 1; i < end; i++)
            {
                if (_times[i] < _times[least]) least = i;
            }
            if (time <= _times[least]) break;
            Put(at, _members[least], _times[least]);
            at = least;
        }
        Put(at, member, time);
    }

    private void Put(int at, int member, long time)
    {
        _members[at] = member;
        _times[at] = time;
        _place[member] = at;
    }
}
