using System.Numerics;
using System.Runtime.CompilerServices;
using RolloutSim.Model.Randomness;

namespace RolloutSim.Model.Kernel;

/// <summary>The unit of state and of distribution: it owns its state, the events it schedules for itself, and its random streams.</summary>
/// <remarks>
/// Processes touch each other only by messages. To add one, derive from this class, write its handlers and its
/// <see cref="Save"/> and <see cref="Load"/>, and list it in the model: the kernel needs no change.
/// </remarks>
public abstract class LogicalProcess
{
    private const int Foreseen = 8, ForeseenClosely = 4; // events ahead

    // Few fields, all of which every event touches: memory is what an event costs. What many processes share, the host keeps.
    private readonly Host _host;
    private EventHeap? _own; // made when first needed, so that the processes of a host lie close together
    private ulong _chain;
    private long _handled;
    private SimTime _now;
    private SimTime _nextOwn = SimTime.Never;
    private SimTime _due = SimTime.Never;
    private uint _sequence;

    protected LogicalProcess(LpContext context)
    {
        _host = context.Host;
        Rank = context.Rank;
        _chain = Id;
    }

    /// <summary>Place of its code among all codes; reaches no result but the order of ties.</summary>
    public int Rank { get; }

    /// <summary>64-bit hash of its code.</summary>
    public ulong Id => Model.IdOf(Rank);

    public string Code => Model.CodeOf(Rank);

    /// <summary>Events handled so far.</summary>
    public long Handled => _handled;

    /// <summary>The moment of the event that is handled, or was handled last.</summary>
    public SimTime Now => _now;

    protected SimModel Model => _host.Model;

    /// <summary>The earliest event that it has scheduled for itself, or what is <see cref="Due"/> before.</summary>
    public SimTime NextOwn => SimTime.Min(_nextOwn, _due);

    /// <summary>When something under way inside it ends that needs no event, because nobody else learns of it and nothing is decided: a transfer on a line. Never: nothing is.</summary>
    /// <remarks>It is no event: not counted, and in the digest by what it leads to. A process sets it in its handlers and when it is loaded.</remarks>
    protected SimTime Due
    {
        get => _due;
        set => _due = value;
    }

    /// <summary>Its first events, at time zero.</summary>
    protected abstract void Start();

    /// <summary>Handles one event; called in the order of <see cref="EventKey"/>.</summary>
    protected abstract void Handle(in SimEvent e);

    /// <summary>Does what is <see cref="Due"/> now, and says what is due next. At one moment after changes of capacity, and before anything else.</summary>
    protected virtual void HandleDue() => throw Broken("Something is due at a process that says nothing of it.");

    /// <summary>Writes the whole state, in a form that depends on nothing but its value: no capacities, no hash order.</summary>
    protected abstract void Save(SnapshotWriter writer);

    /// <summary>Reads what <see cref="Save"/> wrote, into a process fresh from its constructor.</summary>
    protected abstract void Load(SnapshotReader reader);

    /// <summary>The earliest messages that it could send if it received nothing more; asked only where the kind says so.</summary>
    protected virtual LpPromise Promise()
    {
        LpKind kind = Model.KindOf(Rank);
        return new LpPromise(NextOwn + kind.Reaction, kind.SendsForward ? NextOwn : SimTime.Never);
    }

    /// <summary>Throws <see cref="InvariantException"/> when its state breaks a rule; asked only where the kind says so.</summary>
    protected virtual void CheckInvariants()
    {
    }

    /// <summary>A hint that <paramref name="e"/> is handled soon: time to ask for the memory that it will touch. Changes nothing.</summary>
    protected virtual void Foresee(in SimEvent e)
    {
    }

    /// <summary>The same a little later: time to ask for what is found only by what <see cref="Foresee"/> has asked for.</summary>
    protected virtual void ForeseeClosely(in SimEvent e)
    {
    }

    /// <summary>Schedules an event for itself, now or later.</summary>
    protected void Schedule(SimTime at, Priority priority, ushort kind, ulong a = 0, ulong b = 0)
    {
        if (at < _now) throw Broken($"An event may not be scheduled for the past: now {_now}, scheduled {at}.");
        _own ??= NewHeap();
        ulong order = EventKey.Pack(priority, Rank, NextSequence());
        _own.Slot(at.Microseconds, order).Write(at.Microseconds, order, Rank, kind, a, b);
        _nextOwn = _own.Next;
    }

    /// <summary>Sends a message to another process. To the same stage or an earlier one it takes effect at least a reaction from now.</summary>
    protected void Send(int target, SimTime at, Priority priority, ushort kind, ulong a = 0, ulong b = 0) =>
        _host.Accept(this, target, at, EventKey.Pack(priority, Rank, NextSequence()), kind, a, b);

    /// <summary>One of its random streams, addressed by entity and draw: what an entity draws does not depend on when it is served.</summary>
    protected KeyedStream Stream(ulong purpose) => StreamOf(Id, purpose);

    /// <summary>A random stream of another process: keyed streams can be read by anybody who needs to know its luck.</summary>
    protected KeyedStream StreamOf(ulong processId, ulong purpose) => StreamAt(KeyedStream.StreamOf(processId, purpose));

    /// <summary>A random stream by its own hash, for those who look up many.</summary>
    protected KeyedStream StreamAt(ulong stream) => new(_host.Key, stream);

    /// <summary>One of its random streams, read in order; what was drawn so far is part of the state.</summary>
    protected RandomStream Sequential(ulong purpose, uint drawn = 0) => new(Stream(purpose), 0, drawn);

    /// <summary>Adds to one of the counters that are shown while a run goes on; they reach no result.</summary>
    protected void Tally(int counter, long amount = 1) => _host.Tallies[counter] += amount;

    protected InvariantException Broken(string message) => new(message, Code, _now);

    internal void Begin() => Start();

    internal LpPromise Vow() => Promise();

    internal void Announce(in SimEvent e, bool closely)
    {
        if (closely) ForeseeClosely(e);
        else Foresee(e);
    }

    /// <summary>Handles its own events and the inbox, in order, up to but not including <paramref name="until"/>.</summary>
    /// <param name="until">The window's end.</param>
    /// <param name="inbox">Its mail, sorted.</param>
    /// <param name="checks">Check invariants at the end.</param>
    /// <param name="checksEach">Check them after every event too.</param>
    internal void Advance(SimTime until, ReadOnlySpan<SimEvent> inbox, bool checks, bool checksEach)
    {
        int read = 0;
        while (true)
        {
            bool isOwn = _nextOwn < until && (read == inbox.Length || _own!.Top.IsBefore(inbox[read]));
            if (!isOwn && read == inbox.Length)
            {
                if (_due >= until) break;
                ComeDue();
            }
            else if (IsDueBefore(isOwn ? _own!.Top : inbox[read]))
            {
                ComeDue();
            }
            else if (isOwn)
            {
                SimEvent own = _own!.Pop();
                _nextOwn = _own.Next;
                Take(own);
            }
            else
            {
                if (inbox.Length - read > Foreseen)
                {
                    Prefetch.Row(ref _host.Ids[inbox[read + Foreseen].Origin]);
                    Foresee(inbox[read + Foreseen]);
                    ForeseeClosely(inbox[read + ForeseenClosely]);
                }
                Take(inbox[read++]);
            }
            if (checksEach) CheckInvariants();
        }
        if (checks) CheckInvariants();
    }

    /// <summary>Writes the whole process, its own events in the order of their keys.</summary>
    internal void SaveAll(SnapshotWriter writer)
    {
        writer.WriteUInt64(Id);
        writer.WriteUInt32(_sequence);
        writer.WriteUInt64(_chain);
        writer.WriteInt64(_handled);
        writer.WriteTime(_now);
        SimEvent[] events = _own is null ? [] : [.. _own.All()];
        EventSort.Sort(events);
        writer.WriteEvents(events, Model);
        Save(writer);
    }

    /// <summary>Reads what <see cref="SaveAll"/> wrote after the id.</summary>
    internal void LoadAll(SnapshotReader reader)
    {
        _sequence = reader.ReadUInt32();
        _chain = reader.ReadUInt64();
        _handled = reader.ReadInt64();
        _now = reader.ReadTime();
        foreach (SimEvent e in reader.ReadEvents(Model, Rank)) (_own ??= NewHeap()).Push(e);
        _nextOwn = _own?.Next ?? SimTime.Never;
        Load(reader);
    }

    internal ProcessDigest Digest(ulong snapshotHash) => new(Id, _handled, Fold(_chain, snapshotHash, 0));

    private bool IsDueBefore(in SimEvent e) => _due <= e.At && (_due < e.At || e.Priority > Priority.CapacityChange);

    private void ComeDue()
    {
        _now = _due;
        HandleDue();
    }

    private void Take(in SimEvent e)
    {
        _now = e.At;
        _handled++;
        ulong head = unchecked((ulong)e.AtMicroseconds ^ BitOperations.RotateLeft(_host.Ids[e.Origin] * 0xC2B2AE3D27D4EB4F, 31));
        ulong tail = unchecked((((ulong)e.Priority << 56) | ((ulong)e.Kind << 32) | e.Sequence)
            ^ BitOperations.RotateLeft(e.A * 0xC2B2AE3D27D4EB4F, 29) ^ BitOperations.RotateLeft(e.B * 0x165667B19E3779F9, 43));
        _chain = Fold(_chain, head, tail);
        Handle(e);
    }

    /// <summary>The chain moved on by one event: two words in, a serial round of multiply and rotate each.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong Fold(ulong chain, ulong first, ulong second)
    {
        unchecked
        {
            chain = BitOperations.RotateLeft(chain ^ (first * 0xC2B2AE3D27D4EB4F), 27) * 0x9E3779B185EBCA87;
            return BitOperations.RotateLeft(chain ^ (second * 0xC2B2AE3D27D4EB4F), 27) * 0x9E3779B185EBCA87;
        }
    }

    private EventHeap NewHeap() => new(mayRing: Model.KindOf(Rank).KeepsMany);

    private uint NextSequence() => _sequence == uint.MaxValue ? throw Broken("A process may send 2^32 - 1 events.") : _sequence++;
}
