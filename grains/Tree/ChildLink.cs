using RolloutSim.Grains.Calls;
using RolloutSim.Grains.Storage;
using RolloutSim.Model.Kernel;

namespace RolloutSim.Grains.Tree;

/// <summary>What a node knows of one right below it: its last reply, and the mail that waits to be passed on.</summary>
/// <remarks>A promise and the messages handed up with it part here; whoever holds a message covers it, so that no window runs over it.</remarks>
public sealed class ChildLink(IUnitNode child, SimModel model)
{
    private readonly Outbox _waiting = new();
    private readonly SimTime[] _waitingNext = [SimTime.Never, SimTime.Never, SimTime.Never, SimTime.Never];
    private NodeReply _last = NodeReply.Of(ReplyStatus.Lost, "");
    private CallId _previous;
    private long _asked;
    private Promise _covered = Promise.Nothing;

    /// <summary>What all there vow, mail that waits here covered.</summary>
    public Promise Promise => _last.Promise.And(_covered);

    public long Handled => _last.Handled;

    public ReadOnlySpan<long> Tallies => _last.Tallies;

    /// <summary>Calls to the child and below it since the epoch began.</summary>
    public long Calls => _asked + CallsBelow;

    /// <summary>Calls below the child.</summary>
    public long CallsBelow => _last.Calls;

    /// <summary>The earliest event or mail of a stage, mail that waits here included.</summary>
    public SimTime NextOf(int stage) => SimTime.Min(_last.Next[stage], _waitingNext[stage]);

    /// <summary>Keeps a message until the child is asked for something.</summary>
    public void Post(in SimEvent message)
    {
        LpKind kind = model.KindOf(message.Target);
        _waiting.Add(message);
        _waitingNext[kind.Stage] = SimTime.Min(_waitingNext[kind.Stage], message.At);
        _covered = _covered.Cover(message.At, kind);
    }

    public async Task<NodeReply> Begin(BeginCall call) => Taken(call.Id, await child.Begin(call));

    public async Task<NodeReply> Run(CallId id, SimTime until) => Taken(id, await child.Run(new StageCall(id, _previous, until, TakeMail())));

    public async Task<NodeReply> Save(CallId id, CheckpointId checkpoint, CheckpointLine line) =>
        Taken(id, await child.Save(new SaveCall(id, _previous, TakeMail(), checkpoint, line)));

    public Task<LookReply> Look(LookCall call) => child.Look(call);

    public Task<FinishReply> Finish(CallId id) => child.Finish(new FinishCall(id, _previous, TakeMail()));

    private NodeReply Taken(CallId id, NodeReply reply)
    {
        _asked++;
        if (reply.Status == ReplyStatus.Done) (_previous, _last) = (id, reply);
        return reply;
    }

    private byte[] TakeMail()
    {
        byte[] mail = MessageFrame.Encode(_waiting);
        _waiting.Clear();
        Array.Fill(_waitingNext, SimTime.Never);
        _covered = Promise.Nothing;
        return mail;
    }
}
