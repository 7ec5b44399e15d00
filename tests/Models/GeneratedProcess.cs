using RolloutSim.Model.Kernel;
using RolloutSim.Model.Randomness;
using StableHash = RolloutSim.Model.Kernel.StableHash;

namespace RolloutSim.Tests.Models;

/// <summary>A process of a generated model: every event it handles leads to exactly one more, somewhere.</summary>
/// <remarks>
/// Delays lie on a grid of a millisecond, often at the least that the kernel allows, so that many events tie and many messages
/// take effect exactly at the end of a window. The state depends on the order of everything that was handled.
/// </remarks>
public sealed class GeneratedProcess : LogicalProcess
{
    /// <summary>What comes from outside; handled as everything else.</summary>
    public const ushort FromOutside = 3;

    private const ushort Hop = 1, Beat = 2;

    private readonly LpKind _kind;
    private RandomStream _luck;
    private ulong _state;
    private SimTime _lastAt = new(-1);
    private long _ties;

    public GeneratedProcess(LpContext context)
        : base(context)
    {
        _kind = context.Model.KindOf(context.Rank);
        _luck = Sequential(purpose: 7);
    }

    /// <summary>Events that came at the same moment as the one before.</summary>
    public long Ties => _ties;

    protected override void Start()
    {
        Schedule(Grid(5), Priority.Arrival, Beat);
        Schedule(Grid(5), Priority.Completion, Beat);
    }

    protected override void Handle(in SimEvent e)
    {
        if (e.At == _lastAt) _ties++;
        _lastAt = e.At;
        _state = StableHash.Combine(_state, StableHash.Combine(e.A, e.Kind));
        ulong word = _luck.Next();
        var priority = (Priority)(word % 5);
        ulong choice = (word >> 8) % 4;
        if (choice == 0)
        {
            Schedule(Now + Milliseconds((word >> 16) % 4), priority, Beat, _state);
            return;
        }
        int target = (int)((word >> 24) % (ulong)Model.Count);
        if (Model.KindOf(target) == OutsideProcess.Sort) target = Rank; // nobody writes to the outside
        LpKind kind = Model.KindOf(target);
        SimDuration extra = Milliseconds(choice == 1 ? 0 : (word >> 16) % 3);
        bool isForward = kind.Stage > _kind.Stage, isReached = _kind.Stage == 0 || Model.IslandOf(target) == Model.IslandOf(Rank);
        if (isForward && isReached && _kind.SendsForward) Send(target, Now + extra, priority, Hop, _state);
        else if (isForward || _kind.Reaction == SimDuration.MaxValue) Schedule(Now + Milliseconds(1) + extra, priority, Beat, _state);
        else Send(target, Now + _kind.Reaction + extra, priority, Hop, _state);
    }

    protected override void Save(SnapshotWriter writer)
    {
        writer.WriteUInt32(_luck.Draws);
        writer.WriteUInt64(_state);
        writer.WriteTime(_lastAt);
        writer.WriteInt64(_ties);
    }

    protected override void Load(SnapshotReader reader)
    {
        _luck = Sequential(purpose: 7, reader.ReadUInt32());
        _state = reader.ReadUInt64();
        _lastAt = reader.ReadTime();
        _ties = reader.ReadInt64();
    }

    protected override LpPromise Promise() => new(NextOwn + _kind.Reaction, _kind.SendsForward ? NextOwn : SimTime.Never);

    private static SimDuration Milliseconds(ulong n) => SimDuration.FromMilliseconds((long)n);

    private SimTime Grid(ulong below) => SimTime.Zero + Milliseconds(_luck.Next() % below);
}
