using System.Numerics;

namespace RolloutSim.Model.Kernel;

/// <summary>The processes of one kind in one host: their mail, and who of them has the next event of its own.</summary>
internal sealed class HostGroup
{
    private const int None = -1;
    private const int Much = 48; // mail of one process in one window that is worth classes
    private const int Prefetched = 5, Ahead = 8; // cache lines of a process, and how many processes before its turn
    private const int Foreseen = 4, ForeseenClosely = 2, ForeseenMail = 12; // how many processes before, and of how much of its mail, traffic asks for more

    private readonly MinIndex _own;
    private readonly MinIndex? _back;    // only where processes promise themselves
    private readonly MinIndex? _forward;
    private readonly int[] _firstMail;   // by member, index into the batch
    private readonly int[] _touched;
    private int[] _nextMail = [];
    private SimEvent[] _batch = [];
    private SimEvent[] _inbox = [];
    private int[] _ends = []; // by class of time, where its mail ends
    private int _runningMember; // whom a fault belongs to

    public HostGroup(LpKind kind, LogicalProcess[] members, SimDuration lookAhead)
    {
        Kind = kind;
        Members = members;
        Mail = new MailStore(lookAhead);
        _own = new MinIndex(members.Length);
        _firstMail = new int[members.Length];
        Array.Fill(_firstMail, None);
        _touched = new int[members.Length];
        if (!kind.PromisesItself) return;
        _back = new MinIndex(members.Length);
        _forward = new MinIndex(members.Length);
    }

    public LpKind Kind { get; }

    public LogicalProcess[] Members { get; }

    public MailStore Mail { get; }

    /// <summary>The earliest event or undelivered mail.</summary>
    public SimTime Next => SimTime.Min(_own.Least, Mail.Next);

    /// <summary>What its processes vow, their undelivered mail covered.</summary>
    public Promise Promise
    {
        get
        {
            SimTime mail = Mail.Next, next = Next;
            SimTime back = _back is null ? next + Kind.Reaction : SimTime.Min(_back.Least, mail + Kind.Reaction);
            SimTime forward = !Kind.SendsForward ? SimTime.Never : _forward is null ? next + Kind.Onward : SimTime.Min(_forward.Least, mail + Kind.Onward);
            return Promise.Of(next, back, forward, Kind.Stage);
        }
    }

    /// <summary>About how many events and processes wait for what happens before <paramref name="until"/>; above <paramref name="enough"/> they are not counted on.</summary>
    public int WorkBefore(SimTime until, int enough)
    {
        int own = _own.CountBefore(until, enough);
        return own > enough ? own : own + Mail.CountBefore(until, enough - own);
    }

    /// <summary>Looks at every process anew: after the start, and after a restore.</summary>
    public void Settle()
    {
        for (int member = 0; member < Members.Length; member++) Settle(member);
    }

    /// <summary>Runs every process that has something to do before <paramref name="until"/>; returns how many events were handled.</summary>
    public long Run(SimTime until, bool checkEach, Partition.Route[] routes)
    {
        int touched = Touch(until, routes);
        try
        {
            return RunTouched(until, checkEach, touched);
        }
        catch (Exception fault) when (fault is not InvariantException)
        {
            LogicalProcess process = Members[_runningMember];
            throw new InvariantException($"A process failed: {fault.Message}", process.Code, process.Now, fault);
        }
    }

    /// <summary>Finds the processes with mail or events of their own before <paramref name="until"/>, and links the mail of each; returns how many.</summary>
    private int Touch(SimTime until, Partition.Route[] routes)
    {
        int count = Mail.Take(until, ref _batch);
        if (_nextMail.Length < count) _nextMail = new int[_batch.Length];
        int touched = 0;
        for (int i = 0; i < count; i++)
        {
            int member = routes[_batch[i].Target].Member;
            int first = _firstMail[member];
            if (first == None)
            {
                _touched[touched++] = member;
                Prefetch.Object(Members[member], 2);
            }
            _nextMail[i] = first;
            _firstMail[member] = i;
        }
        while (_own.Least < until)
        {
            int member = _own.LeastMember;
            _own.Set(member, SimTime.Never);
            if (_firstMail[member] == None) _touched[touched++] = member;
        }
        return touched;
    }

    /// <summary>The hot loop; without a handler of exceptions, which would keep its variables out of registers.</summary>
    private long RunTouched(SimTime until, bool checkEach, int touched)
    {
        bool checks = Kind.ChecksInvariants, foresees = Kind.Stage != Stage.Units;
        long handled = 0;
        for (int i = 0; i < touched; i++)
        {
            if (i + Ahead < touched) Prefetch.Object(Members[_touched[i + Ahead]], Prefetched);
            if (foresees)
            {
                if (i + Foreseen < touched) Foresee(_touched[i + Foreseen], closely: false);
                if (i + ForeseenClosely < touched) Foresee(_touched[i + ForeseenClosely], closely: true);
            }
            int member = _touched[i];
            _runningMember = member;
            LogicalProcess process = Members[member];
            long before = process.Handled;
            SimTime ownBefore = process.NextOwn;
            process.Advance(until, InboxOf(member), checks, checkEach);
            handled += process.Handled - before;
            if (process.NextOwn != ownBefore || _back is not null) Settle(member);
        }
        return handled;
    }

    private void Foresee(int member, bool closely)
    {
        LogicalProcess process = Members[member];
        int mail = _firstMail[member];
        for (int i = 0; i < ForeseenMail && mail != None; i++)
        {
            process.Announce(_batch[mail], closely);
            mail = _nextMail[mail];
        }
    }

    private void Settle(int member)
    {
        LogicalProcess process = Members[member];
        _own.Set(member, process.NextOwn);
        if (_back is null) return;
        LpPromise promise = process.Vow();
        _back.Set(member, promise.Back);
        _forward!.Set(member, promise.Forward);
    }

    /// <summary>The mail of one member, sorted; unlinks it.</summary>
    private ReadOnlySpan<SimEvent> InboxOf(int member)
    {
        int first = _firstMail[member];
        if (first == None) return default;
        _firstMail[member] = None;
        if (_nextMail[first] == None) return _batch.AsSpan(first, 1);
        int count = 0;
        long least = long.MaxValue, most = long.MinValue;
        for (int i = first; i != None; i = _nextMail[i])
        {
            long at = _batch[i].AtMicroseconds;
            least = Math.Min(least, at);
            most = Math.Max(most, at);
            count++;
        }
        if (_inbox.Length < count) _inbox = new SimEvent[Math.Max(count, _inbox.Length * 2)];
        Span<SimEvent> inbox = _inbox.AsSpan(0, count);
        if (count > Much)
        {
            Distribute(first, count, least, most);
            EventSort.SortNearly(inbox);
        }
        else
        {
            int place = count;
            for (int i = first; i != None; i = _nextMail[i]) inbox[--place] = _batch[i];
            EventSort.Sort(inbox);
        }
        return inbox;
    }

    /// <summary>Writes much mail into the inbox by its time, about one event to a class, so that little is left to be sorted.</summary>
    private void Distribute(int first, int count, long least, long most)
    {
        int shift = Math.Max(0, 64 - BitOperations.LeadingZeroCount((ulong)(most - least)) - BitOperations.Log2((uint)count) - 1);
        int classes = (int)((most - least) >> shift) + 1;
        if (_ends.Length < classes) _ends = new int[Math.Max(classes, _ends.Length * 2)];
        Span<int> ends = _ends.AsSpan(0, classes);
        ends.Clear();
        for (int i = first; i != None; i = _nextMail[i]) ends[(int)((_batch[i].AtMicroseconds - least) >> shift)]++;
        int sum = 0;
        foreach (ref int end in ends) end = sum += end;
        // The chain runs from the latest mail to the first, and each class is filled from its end: what came in order stays in order.
        for (int i = first; i != None; i = _nextMail[i]) _inbox[--ends[(int)((_batch[i].AtMicroseconds - least) >> shift)]] = _batch[i];
    }
}
