using System.Numerics;
using RolloutSim.Model.Randomness;

namespace RolloutSim.Model.Kernel;

/// <summary>Runs a group of logical processes through the windows; a plain class that any executor can own.</summary>
/// <remarks>
/// In a stage of a window each touched process gets its mail, sorted, in one call; processes run one after another, not in global
/// order of time, because inside a window they cannot reach each other. Processes without event or mail are not touched.
/// </remarks>
public sealed class Host
{
    /// <summary>How many counters a host keeps for those who watch.</summary>
    public const int TallyCount = 8;

    private readonly Partition _partition;
    private readonly int _index;
    private readonly Partition.Route[] _routes;
    private readonly int[] _laneOf; // by host; empty: one lane
    private readonly LpKind[] _kinds;
    private readonly HostGroup?[] _groups; // by kind
    private readonly int[][] _byStage; // the kinds that have a group here
    private readonly Promise[] _vows; // by kind; kept, because few groups are at work in a stage and the others are not in the cache
    private ulong _changed; // by kind, a bit where the vow has to be asked anew
    private readonly bool _checkEach;
    private SimTime _windowEnd = SimTime.Zero;
    private LpKind? _running; // the kind whose processes are at work

    private Host(SimModel model, ReplicationKey key, Partition partition, int index, HostOptions options, int[]? laneOf)
    {
        Model = model;
        Ids = model.Ids;
        Key = key;
        _partition = partition;
        _index = index;
        _routes = partition.Routes;
        _laneOf = laneOf ?? [];
        _checkEach = options.CheckEveryEvent;
        Lanes = new Outbox[(laneOf is null ? 0 : laneOf.Max()) + 1];
        for (int i = 0; i < Lanes.Length; i++) Lanes[i] = new Outbox();

        _kinds = [.. model.Kinds];
        _groups = new HostGroup?[model.Kinds.Length];
        foreach (IGrouping<int, int> ofKind in partition.RanksOf(index).GroupBy(model.KindIndexOf))
        {
            LogicalProcess[] members = [.. ofKind.Select(rank => model.Create(new LpContext(this, rank)))];
            _groups[ofKind.Key] = new HostGroup(model.Kinds[ofKind.Key], members, model.LeastReaction.Min());
        }
        _byStage = [.. Enumerable.Range(0, Stage.Count).Select(stage => Enumerable.Range(0, _groups.Length).Where(kind => _groups[kind] is not null && _kinds[kind].Stage == stage).ToArray())];
        _vows = new Promise[_groups.Length];
        Array.Fill(_vows, Promise.Nothing);
        foreach (int kind in _byStage.SelectMany(kinds => kinds)) _changed |= 1UL << kind;
    }

    internal SimModel Model { get; }

    internal ReplicationKey Key { get; }

    /// <summary>By rank, the id of each process; kept at hand because every event looks one up.</summary>
    internal ulong[] Ids { get; }

    /// <summary>Messages for other hosts, by lane; whoever runs the host takes them away after each stage.</summary>
    public Outbox[] Lanes { get; }

    /// <summary>Counters that processes keep for those who watch; they reach no result.</summary>
    public long[] Tallies { get; } = new long[TallyCount];

    /// <summary>Events handled here since the host was made.</summary>
    public long Handled { get; private set; }

    /// <summary>What its processes vow, their undelivered mail covered, the messages in <see cref="Lanes"/> not.</summary>
    public Promise Promise
    {
        get
        {
            AskWhoChanged();
            Promise promise = Promise.Nothing;
            foreach (ref readonly Promise vow in _vows.AsSpan()) promise = promise.And(vow);
            return promise;
        }
    }

    /// <summary>Makes the processes of a host, with their first events, or as the model's beginning has them, and what is known to come from outside.</summary>
    /// <param name="model">The model.</param>
    /// <param name="key">Seed and replication.</param>
    /// <param name="partition">Which processes share which host.</param>
    /// <param name="index">The host to make.</param>
    /// <param name="options">How to run.</param>
    /// <param name="laneOf">By host, the lane for messages to it; null: one lane for all.</param>
    public static Host Start(SimModel model, ReplicationKey key, Partition partition, int index, HostOptions? options = null, int[]? laneOf = null)
    {
        Host host = model.Beginning is { } beginning ? GoOn(model, key, partition, index, beginning, options, laneOf) : new Host(model, key, partition, index, options ?? HostOptions.Default, laneOf);
        foreach (HostGroup? group in host._groups)
        {
            if (group is null || model.Beginning is not null) continue;
            host._running = group.Kind;
            foreach (LogicalProcess member in group.Members) member.Begin();
            group.Settle();
        }
        foreach (ref readonly SimEvent mail in model.Known)
        {
            if (host._routes[mail.Target].Host == index) host.Deliver(mail);
        }
        return host;
    }

    /// <summary>Makes a host whose processes go on from a snapshot.</summary>
    /// <inheritdoc cref="Start" path="/param"/>
    /// <param name="model">The model.</param>
    /// <param name="key">Seed and replication.</param>
    /// <param name="partition">Which processes share which host; it need not be the one under which the snapshot was taken.</param>
    /// <param name="index">The host to make.</param>
    /// <param name="snapshots">By rank, what <see cref="Save"/> wrote of each process.</param>
    /// <param name="options">How to run.</param>
    /// <param name="laneOf">By host, the lane for messages to it; null: one lane for all.</param>
    /// <exception cref="SnapshotException">The bytes are of another model.</exception>
    public static Host Restore(SimModel model, ReplicationKey key, Partition partition, int index, Func<int, ReadOnlyMemory<byte>> snapshots, HostOptions? options = null, int[]? laneOf = null)
    {
        var host = new Host(model, key, partition, index, options ?? HostOptions.Default, laneOf);
        foreach (HostGroup? group in host._groups)
        {
            if (group is null) continue;
            foreach (LogicalProcess member in group.Members)
            {
                var reader = new SnapshotReader(snapshots(member.Rank));
                ulong id = reader.ReadUInt64();
                if (id != member.Id) throw new SnapshotException($"A snapshot of process {id:x16} cannot be restored as '{member.Code}' ({member.Id:x16}).");
                member.LoadAll(reader);
                foreach (SimEvent mail in reader.ReadEvents(model, member.Rank)) group.Mail.Push(mail);
                if (!reader.IsAtEnd) throw new SnapshotException($"The snapshot of '{member.Code}' is longer than what was read.");
            }
            group.Settle();
        }
        return host;
    }

    /// <summary>Takes a message from another host, or from outside.</summary>
    public void Deliver(in SimEvent message)
    {
        Partition.Route route = _routes[message.Target];
        if (route.Host != _index) throw new InvariantException($"A message to '{Model.CodeOf(message.Target)}' (host {route.Host}) was brought to host {_index}.");
        _groups[route.Kind]!.Mail.Push(message);
        _changed |= 1UL << route.Kind;
    }

    /// <summary>Whether anything in a stage takes effect before <paramref name="until"/>.</summary>
    public bool HasWork(int stage, SimTime until) => NextOf(stage) < until;

    /// <summary>About how much there is to do before <paramref name="until"/>, in events and processes that wait, whatever follows from them aside; above <paramref name="enough"/> it is not counted on.</summary>
    public int WorkBefore(SimTime until, int enough)
    {
        int work = 0;
        AskWhoChanged();
        for (int kind = 0; kind < _vows.Length && work <= enough; kind++)
        {
            if (_vows[kind].Next < until) work += _groups[kind]!.WorkBefore(until, enough - work);
        }
        return work;
    }

    /// <summary>When the earliest event or undelivered mail of a stage takes effect.</summary>
    public SimTime NextOf(int stage)
    {
        AskWhoChanged();
        SimTime next = SimTime.Never;
        foreach (int kind in _byStage[stage]) next = SimTime.Min(next, _vows[kind].Next);
        return next;
    }

    /// <summary>Runs a stage of a window.</summary>
    /// <param name="stage">The stage.</param>
    /// <param name="until">Up to where.</param>
    /// <param name="windowEnd">Where the window ends that other stages may have reached already; null: there.</param>
    /// <exception cref="InvariantException">A rule of the kernel or of a process was broken; process and time are named.</exception>
    public void Run(int stage, SimTime until, SimTime? windowEnd = null)
    {
        _windowEnd = windowEnd ?? until;
        foreach (int kind in _byStage[stage])
        {
            HostGroup group = _groups[kind]!;
            if (group.Next >= until) continue;
            _running = group.Kind;
            Handled += group.Run(until, _checkEach, _routes);
            _changed |= 1UL << kind;
        }
    }

    /// <summary>The last digest of each process, by ascending rank: its chain and its final snapshot.</summary>
    public IEnumerable<(int Rank, ProcessDigest Digest)> Digests()
    {
        foreach ((int rank, byte[] snapshot) in Save())
        {
            LogicalProcess process = Process(rank);
            yield return (rank, process.Digest(RunDigest.HashOf(snapshot)));
        }
    }

    /// <summary>A snapshot of each process, its undelivered mail included, by ascending rank. Taken at the end of a window only.</summary>
    public IEnumerable<(int Rank, byte[] Snapshot)> Save()
    {
        foreach (Outbox lane in Lanes)
        {
            if (lane.Count > 0) throw new InvariantException("A snapshot was asked for while messages were on their way.");
        }
        ILookup<int, SimEvent> mail = _groups.OfType<HostGroup>().SelectMany(group => group.Mail.All()).ToLookup(e => e.Target);
        var writer = new SnapshotWriter();
        foreach (int rank in _partition.RanksOf(_index))
        {
            writer.Clear();
            WriteSnapshot(writer, rank, mail[rank]);
            yield return (rank, writer.ToArray());
        }
    }

    /// <summary>The same of one process.</summary>
    internal byte[] SaveProcess(int rank)
    {
        var writer = new SnapshotWriter();
        WriteSnapshot(writer, rank, MailOf(rank));
        return writer.ToArray();
    }

    /// <summary>The undelivered mail of a process, in no order.</summary>
    internal IEnumerable<SimEvent> MailOf(int rank) => _groups[_routes[rank].Kind]!.Mail.All().Where(e => e.Target == rank);

    /// <summary>A process that lives here.</summary>
    public LogicalProcess Process(int rank) => _groups[_routes[rank].Kind]!.Members[_routes[rank].Member];

    /// <summary>Puts a message of one of its processes on its way.</summary>
    internal void Accept(LogicalProcess sender, int target, SimTime at, ulong order, ushort kind, ulong a, ulong b)
    {
        LpKind sort = _running!;
        SimTime now = sender.Now;
        Partition.Route route = _routes[target];
        bool isAllowed = _kinds[route.Kind].Stage > sort.Stage
            ? sort.SendsForward && at >= now
            : at.Microseconds - now.Microseconds >= sort.Reaction.Microseconds && at >= _windowEnd;
        if (!isAllowed) ThrowTooEarly(sender, target, at);
        if (_checkEach && sort.Stage > Stage.Units && _kinds[route.Kind].Stage > sort.Stage && Model.IslandOf(sender.Rank) is { } island && island != Model.IslandOf(target))
            throw new InvariantException($"A message to '{Model.CodeOf(target)}' leaves the island of who sends it.", sender.Code, sender.Now);
        if (route.Host == _index)
        {
            _groups[route.Kind]!.Mail.Slot(at.Microseconds).Write(at.Microseconds, order, target, kind, a, b);
            _changed |= 1UL << route.Kind;
            return;
        }
        Lanes[_laneOf.Length == 0 ? 0 : _laneOf[route.Host]].Slot().Write(at.Microseconds, order, target, kind, a, b);
    }

    private void AskWhoChanged()
    {
        for (; _changed != 0; _changed &= _changed - 1)
        {
            int kind = BitOperations.TrailingZeroCount(_changed);
            _vows[kind] = _groups[kind]!.Promise;
        }
    }

    private void WriteSnapshot(SnapshotWriter writer, int rank, IEnumerable<SimEvent> mail)
    {
        Process(rank).SaveAll(writer);
        SimEvent[] waiting = [.. mail];
        EventSort.Sort(waiting);
        writer.WriteEvents(waiting, Model);
    }

    private static Host GoOn(SimModel model, ReplicationKey key, Partition partition, int index, IBeginning beginning, HostOptions? options, int[]? laneOf)
    {
        IReadOnlyDictionary<ulong, byte[]> snapshots = beginning.Of(key);
        return Restore(model, key, partition, index, rank => snapshots[model.IdOf(rank)], options, laneOf);
    }

    private void ThrowTooEarly(LogicalProcess sender, int target, SimTime at) => throw new InvariantException(
        $"A message to '{Model.CodeOf(target)}' would take effect at {at}: reaction of '{_running!.Name}' {_running.Reaction}, "
        + $"sends forward: {_running.SendsForward}, end of the window {_windowEnd} (seed {Key.Seed}, replication {Key.Replication}).",
        sender.Code,
        sender.Now);
}
