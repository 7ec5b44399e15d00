using System.Collections.Immutable;
using System.Diagnostics;
using RolloutSim.Grains.Calls;
using RolloutSim.Grains.Runs;
using RolloutSim.Grains.Storage;
using RolloutSim.Model.Kernel;

namespace RolloutSim.Grains.Tree;

/// <summary>A unit in the tree of a run: runs its own processes, asks those below that have something to do, and carries messages between them.</summary>
/// <remarks>
/// The whole protocol stands here, without a grain. Calls of one epoch come in order. The same call again gets the same reply; a call
/// that does not follow the last one answered here means that state was lost, here or on the way, and is answered so: the run then begins a new epoch.
/// Messages between processes below stay below; those for elsewhere go up with the reply.
/// </remarks>
/// <param name="code">Code of the unit.</param>
/// <param name="silo">Where it lives, for the statistics.</param>
/// <param name="topologyOf">Finds the model of an epoch.</param>
/// <param name="childOf">Reaches a node below: its number, and the silo where it should live.</param>
/// <param name="store">Its storage.</param>
public sealed class UnitNode(
    string code,
    string silo,
    Func<BeginCall, Task<RunTopology>> topologyOf,
    Func<RunTopology, int, SiloAddress?, IUnitNode> childOf,
    IUnitStore store) : IUnitNode
{
    private readonly Outbox _up = new();
    private int _epoch;
    private CallId _last;
    private NodeReply? _reply;
    private FinishReply? _finished;
    private string _planHash = "";
    private RunTopology? _topology;
    private int _node;
    private HostSeat? _own;
    private ImmutableArray<ChildLink> _children = [];

    /// <summary>Whether to measure <see cref="Waited"/>, which costs a little.</summary>
    public bool IsWaitMeasured { get; init; }

    /// <summary>How long it waited in windows, from the first reply of those below to the last: the wait at the barrier.</summary>
    public TimeSpan Waited { get; private set; }

    public async Task<NodeReply> Begin(BeginCall call)
    {
        if (call.Id == _last && _reply is not null) return _reply;
        if (call.Id.Epoch <= _epoch) return NodeReply.Of(ReplyStatus.Refused, code);
        Forget();
        _epoch = call.Id.Epoch;
        RunTopology topology = await topologyOf(call);
        _planHash = call.Plan.Hash;
        _node = topology.NodeOfUnit(topology.Model.Units.IndexOf(code));
        if (_node < 0) throw new InvariantException($"The unit '{code}' has no part in the run.");
        ImmutableArray<int> children = topology.ChildrenOf(_node);
        _children = [.. children.Select(child => new ChildLink(childOf(topology, child, SiloOf(call, child - _node)), topology.Model))];
        Task<NodeReply>[] asked = [.. _children.Select((link, i) =>
        {
            int from = children[i] - _node;
            return link.Begin(call.Silos.Length == 0 ? call : call with { SiloOf = call.SiloOf[from..(from + topology.SizeOf(children[i]))] });
        })];
        try
        {
            HostSeat? own = topology.HostOf(_node) < 0 ? null : await HostSeat.Open(topology, _node, call, store);
            NodeReply[] replies = await Task.WhenAll(asked);
            (_topology, _own) = (topology, own);
            return Keep(call.Id, replies);
        }
        catch
        {
            Forget();
            throw;
        }
    }

    public async Task<NodeReply> Run(StageCall call)
    {
        if (Known(call.Id, call.Previous) is { } known) return known;
        try
        {
            Take(call.Mail);
            List<Task<NodeReply>>? asked = null;
            foreach (ChildLink child in _children)
            {
                if (child.NextOf(call.Id.Step) < call.Until) (asked ??= []).Add(child.Run(call.Id, call.Until));
            }
            if (_own is not null && _own.NextOf(call.Id.Step) < call.Until) await _own.Run(call.Id, call.Until);
            return Keep(call.Id, asked is null ? [] : await All(asked));
        }
        catch
        {
            Forget();
            throw;
        }
    }

    public async Task<NodeReply> Save(SaveCall call)
    {
        if (Known(call.Id, call.Previous) is { } known) return known;
        try
        {
            Take(call.Mail);
            Task<NodeReply>[] asked = [.. _children.Select(child => child.Save(call.Id, call.Checkpoint, call.Checkpoints))];
            bool isOurs = _own is null || await _own.Save(call.Checkpoint, call.Checkpoints);
            NodeReply[] replies = await Task.WhenAll(asked);
            return isOurs ? Keep(call.Id, replies) : Lose(ReplyStatus.Refused, code);
        }
        catch
        {
            Forget();
            throw;
        }
    }

    public async Task<FinishReply> Finish(FinishCall call)
    {
        if (call.Id == _last && _finished is not null) return _finished;
        if (Known(call.Id, call.Previous) is { } known) return FinishReply.Of(known.Status, known.Unit);
        try
        {
            Take(call.Mail);
            Task<FinishReply>[] asked = [.. _children.Select(child => child.Finish(call.Id))];
            var digests = new SnapshotWriter();
            List<HostStatistics> hosts = [];
            if (_own is not null)
            {
                await LongWork.Run(() => _own.WriteDigests(digests));
                hosts.Add(_own.Statistics(silo));
                await new ReportArchive(store).Write(_planHash, [.. _own.Reports()]);
            }
            FinishReply[] replies = await Task.WhenAll(asked);
            Forget();
            if (Array.Find(replies, reply => reply.Status != ReplyStatus.Done) is { } bad) return FinishReply.Of(bad.Status, bad.Unit);
            foreach (FinishReply reply in replies) hosts.AddRange(reply.Hosts);
            _last = call.Id;
            return _finished = new FinishReply(ReplyStatus.Done, code, [.. digests.Written, .. replies.SelectMany(reply => reply.Digests)], [.. hosts]);
        }
        catch
        {
            Forget();
            throw;
        }
    }

    public async Task<LookReply> Look(LookCall call)
    {
        if (_topology is not { } topology || call.Epoch != _epoch) return LookReply.Of(ReplyStatus.Lost, code);
        if (call.Question.Length > 0)
        {
            SimEvent[] messages = MessageFrame.Decode(call.Question, topology.Model).ToArray();
            int target = topology.NodeOf(messages[^1].Target);
            return target == _node ? new LookReply(ReplyStatus.Done, code, [], _own!.Refusal(messages[^1], messages[..^1])) : await _children[topology.ChildToward(_node, target)].Look(call);
        }
        if (LookCall.IsOneUnit(call.Unit))
        {
            int unit = topology.Model.Units.IndexOf(call.Unit), node = unit < 0 ? -1 : topology.NodeHosting(unit);
            if (node == _node) return Seen(_own is null ? [] : await LongWork.Run(() => _own.Reports(call.Unit).ToArray()));
            int child = topology.ChildToward(_node, node);
            return child < 0 ? Seen([]) : await _children[child].Look(call);
        }
        Task<LookReply>[] asked = [.. _children.Select(child => child.Look(call))];
        ProcessReport[] own = _own is null ? [] : await LongWork.Run(() => call.Unit != LookCall.Glance ? _own.Reports(sort: call.Unit).ToArray() : _own.Counted(call.At) is { } counted ? [counted] : []);
        LookReply[] replies = await Task.WhenAll(asked);
        return Array.Find(replies, reply => reply.Status != ReplyStatus.Done) ?? Seen([.. own, .. replies.SelectMany(reply => reply.Reports)]);
    }

    private async Task<NodeReply[]> All(List<Task<NodeReply>> asked)
    {
        if (!IsWaitMeasured || asked.Count == 1) return await Task.WhenAll(asked);
        await Task.WhenAny(asked);
        long first = Stopwatch.GetTimestamp();
        NodeReply[] replies = await Task.WhenAll(asked);
        Waited += Stopwatch.GetElapsedTime(first);
        return replies;
    }

    private LookReply Seen(ProcessReport[] reports) => new(ReplyStatus.Done, code, reports, null);

    /// <summary>The answer to a call that is not the next one here; null: it is the next one.</summary>
    private NodeReply? Known(CallId id, CallId previous)
    {
        if (id == _last && _reply is not null) return _reply;
        if (id.Epoch < _epoch || (_topology is not null && id.CompareTo(_last) <= 0)) return NodeReply.Of(ReplyStatus.Refused, code);
        return _topology is null || previous != _last ? Lose(ReplyStatus.Lost, code) : null;
    }

    private NodeReply Keep(CallId id, ReadOnlySpan<NodeReply> replies)
    {
        foreach (NodeReply reply in replies)
        {
            if (reply.Status != ReplyStatus.Done) return Lose(reply.Status, reply.Unit);
        }
        foreach (NodeReply reply in replies) Take(reply.Mail);
        if (_own is not null)
        {
            foreach (ref readonly SimEvent message in _own.Out.Messages) Route(message);
            _own.Out.Clear();
        }
        Promise promise = _own?.Promise ?? Promise.Nothing;
        long handled = _own?.Handled ?? 0;
        var tallies = new long[Host.TallyCount];
        _own?.Tallies.CopyTo(tallies);
        var next = new SimTime[Stage.Count];
        for (int stage = 0; stage < next.Length; stage++) next[stage] = _own?.NextOf(stage) ?? SimTime.Never;
        long calls = 0;
        foreach (ChildLink child in _children)
        {
            promise = promise.And(child.Promise);
            handled += child.Handled;
            for (int stage = 0; stage < next.Length; stage++) next[stage] = SimTime.Min(next[stage], child.NextOf(stage));
            for (int i = 0; i < tallies.Length; i++) tallies[i] += child.Tallies[i];
            calls += child.Calls;
        }
        byte[] mail = MessageFrame.Encode(_up);
        _up.Clear();
        _last = id;
        return _reply = new NodeReply(ReplyStatus.Done, code, promise, next, mail, handled, tallies, calls);
    }

    private void Take(byte[] mail)
    {
        if (mail.Length == 0) return;
        foreach (SimEvent message in MessageFrame.Decode(mail, _topology!.Model)) Route(message);
    }

    private void Route(in SimEvent message)
    {
        int target = _topology!.NodeOf(message.Target);
        if (target == _node)
        {
            _own!.Deliver(message);
            return;
        }
        int child = _topology.ChildToward(_node, target);
        if (child >= 0) _children[child].Post(message);
        else _up.Add(message);
    }

    private NodeReply Lose(ReplyStatus status, string unit)
    {
        Forget();
        return NodeReply.Of(status, unit);
    }

    /// <summary>Everything but the epoch: what is left of a broken call must not be run on.</summary>
    private void Forget()
    {
        _last = default;
        _reply = null;
        _finished = null;
        _topology = null;
        _own = null;
        _children = [];
        _up.Clear();
    }

    private static SiloAddress? SiloOf(BeginCall call, int offset) => call.Silos.Length == 0 ? null : call.Silos[call.SiloOf[offset]];
}
