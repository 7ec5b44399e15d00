using System.Collections.Immutable;
using RolloutSim.Model.Kernel;

namespace RolloutSim.Model.Incidents;

/// <summary>The people at one seat of one unit, and the work that waits for them: the gravest level first, within a level in the order of arrival, not pre-emptive.</summary>
/// <param name="seat">Whose seat.</param>
/// <param name="people">How many people, at least 1.</param>
internal sealed class DutyStation(IncidentSeat seat, int people)
{
    private const int Levels = 3;

    private readonly List<DutyTicket>[] _waiting = [[], [], []]; // by level, 1 first
    private readonly int[] _taken = new int[Levels];             // from the front of each: what is before it has been begun
    private readonly List<DutyTicket> _inHand = [];
    private readonly SimDuration[] _waited = new SimDuration[Levels];
    private readonly int[] _begun = new int[Levels];
    private SimTime _changed = SimTime.Zero;

    public IncidentSeat Seat { get; } = seat;

    public int People { get; private set; } = people;

    /// <summary>The most who can have work in hand: its people, and who has left and finishes what he has begun.</summary>
    public int InHandMost { get; private set; } = people;

    /// <summary>A person holds the seat: work that takes a decision waits for his.</summary>
    public bool IsHeld { get; set; }

    public int InHand => _inHand.Count;

    public int Waiting { get; private set; }

    /// <summary>The most that waited at one moment.</summary>
    public int WaitingMost { get; private set; }

    /// <summary>Calls that were passed on because too many waited.</summary>
    public int PassedOn { get; set; }

    /// <summary>Calls that waited longer than is allowed for.</summary>
    public int Late { get; private set; }

    /// <summary>Working time so far, of all people together.</summary>
    public SimDuration Busy { get; private set; } = SimDuration.Zero;

    /// <summary>Time during which everybody was busy.</summary>
    public SimDuration AllBusy { get; private set; } = SimDuration.Zero;

    /// <summary>More people from now on, or fewer: who leaves finishes what he has begun.</summary>
    public void SetPeople(int number, SimTime now)
    {
        Account(now);
        (People, InHandMost) = (number, Math.Max(number, _inHand.Count));
    }

    public int BegunOf(IncidentLevel level) => _begun[Index(level)];

    public SimDuration WaitedOf(IncidentLevel level) => _waited[Index(level)];

    public void Enqueue(in DutyTicket ticket)
    {
        _waiting[Index(ticket.Level)].Add(ticket);
        Waiting++;
        WaitingMost = Math.Max(WaitingMost, Waiting);
    }

    /// <summary>Whether that piece of work waits or is being done.</summary>
    public bool Has(ulong incident, DutyWork work) => Find(incident, work).Level >= 0 || _inHand.Exists(ticket => ticket.IsSame(incident, work));

    /// <summary>Lets a waiting piece of work be begun though a person holds the seat: he has said so.</summary>
    public void Allow(ulong incident, DutyWork work)
    {
        (int level, int at) = Find(incident, work);
        if (level >= 0) _waiting[level][at] = _waiting[level][at] with { IsAllowed = true };
    }

    /// <summary>Takes a piece of work out of the queue; false when it does not wait there.</summary>
    public bool Withdraw(ulong incident, DutyWork work)
    {
        (int level, int at) = Find(incident, work);
        if (level < 0) return false;
        _waiting[level].RemoveAt(at);
        Waiting--;
        return true;
    }

    /// <summary>Puts a waiting piece of work among those of another level, behind them; false when it does not wait there.</summary>
    public bool Promote(ulong incident, DutyWork work, IncidentLevel level, byte round)
    {
        (int from, int at) = Find(incident, work);
        if (from < 0) return false;
        DutyTicket ticket = _waiting[from][at];
        if (from == Index(level))
        {
            _waiting[from][at] = ticket with { Round = round };
            return true;
        }
        _waiting[from].RemoveAt(at);
        _waiting[Index(level)].Add(ticket with { Level = level, Round = round });
        return true;
    }

    /// <summary>Takes the next piece of work that somebody can begin now.</summary>
    /// <param name="now">Now.</param>
    /// <param name="limits">By level, 1 first: a wait that is longer counts as late.</param>
    /// <param name="ticket">What is begun.</param>
    public bool TryBegin(SimTime now, ImmutableArray<SimDuration> limits, out DutyTicket ticket)
    {
        ticket = default;
        if (Waiting == 0 || _inHand.Count >= People) return false;
        for (int level = Levels - 1; level >= 0; level--)
        {
            List<DutyTicket> queue = _waiting[level];
            for (int at = _taken[level]; at < queue.Count; at++)
            {
                if (IsHeld && queue[at].NeedsDecision) continue;
                ticket = queue[at];
                Remove(level, at);
                Begin(ticket, now, limits[level]);
                return true;
            }
        }
        return false;
    }

    /// <summary>Somebody is done with a piece of work.</summary>
    /// <returns>It, as it was begun.</returns>
    public DutyTicket End(ulong incident, DutyWork work, byte round, SimTime now)
    {
        int at = _inHand.FindIndex(ticket => ticket.IsSame(incident, work) && ticket.Round == round);
        if (at < 0) throw new InvariantException($"The seat '{Seat}' ends a piece of work that nobody has in hand: {work} of {incident:x16}.");
        DutyTicket ticket = _inHand[at];
        Account(now);
        _inHand.RemoveAt(at);
        return ticket;
    }

    public void Save(SnapshotWriter writer)
    {
        writer.WriteBoolean(IsHeld);
        writer.WriteInt32(People);
        writer.WriteInt32(InHandMost);
        for (int level = 0; level < Levels; level++)
        {
            writer.WriteInt32(_waiting[level].Count - _taken[level]);
            for (int at = _taken[level]; at < _waiting[level].Count; at++) _waiting[level][at].Save(writer);
            writer.WriteDuration(_waited[level]);
            writer.WriteInt32(_begun[level]);
        }
        writer.WriteInt32(_inHand.Count);
        foreach (DutyTicket ticket in _inHand) ticket.Save(writer);
        writer.WriteInt32(WaitingMost);
        writer.WriteInt32(PassedOn);
        writer.WriteInt32(Late);
        writer.WriteDuration(Busy);
        writer.WriteDuration(AllBusy);
        writer.WriteTime(_changed);
    }

    public void Load(SnapshotReader reader)
    {
        IsHeld = reader.ReadBoolean();
        (People, InHandMost) = (reader.ReadInt32(), reader.ReadInt32());
        for (int level = 0; level < Levels; level++)
        {
            for (int i = reader.ReadCount(19); i > 0; i--) _waiting[level].Add(DutyTicket.Load(reader));
            Waiting += _waiting[level].Count;
            _waited[level] = reader.ReadDuration();
            _begun[level] = reader.ReadInt32();
        }
        for (int i = reader.ReadCount(19); i > 0; i--) _inHand.Add(DutyTicket.Load(reader));
        WaitingMost = reader.ReadInt32();
        PassedOn = reader.ReadInt32();
        Late = reader.ReadInt32();
        Busy = reader.ReadDuration();
        AllBusy = reader.ReadDuration();
        _changed = reader.ReadTime();
    }

    private void Begin(in DutyTicket ticket, SimTime now, SimDuration limit)
    {
        Account(now);
        _inHand.Add(ticket);
        SimDuration waited = now - ticket.Since;
        _waited[Index(ticket.Level)] += waited;
        _begun[Index(ticket.Level)]++;
        if (waited > limit) Late++;
    }

    /// <summary>Counts the time since the last change.</summary>
    private void Account(SimTime now)
    {
        SimDuration since = now - _changed;
        Busy += since * _inHand.Count;
        if (_inHand.Count >= People) AllBusy += since;
        _changed = now;
    }

    private void Remove(int level, int at)
    {
        Waiting--;
        if (at > _taken[level])
        {
            _waiting[level].RemoveAt(at);
            return;
        }
        // The front moves, and the list is cut now and then: a long queue is not shifted each time.
        if (++_taken[level] < 64 && _taken[level] < _waiting[level].Count) return;
        _waiting[level].RemoveRange(0, _taken[level]);
        _taken[level] = 0;
    }

    private (int Level, int At) Find(ulong incident, DutyWork work)
    {
        for (int level = Levels - 1; level >= 0; level--)
        {
            for (int at = _taken[level]; at < _waiting[level].Count; at++)
            {
                if (_waiting[level][at].IsSame(incident, work)) return (level, at);
            }
        }
        return (-1, -1);
    }

    private static int Index(IncidentLevel level) => (int)level - 1;
}
