using RolloutSim.Model.Kernel;
using RolloutSim.Model.Randomness;
using StableHash = RolloutSim.Model.Kernel.StableHash;

namespace RolloutSim.Tests.Grains;

/// <summary>Sends what it gets on to a process drawn at random; its state depends on the order of everything that it handled.</summary>
public sealed class RingProcess : LogicalProcess, IReporting
{
    public const int HandledTally = 0;


    private const ushort Hop = 1;

    private RandomStream _luck;
    private ulong _state;

    public RingProcess(LpContext context)
        : base(context) => _luck = Sequential(purpose: 1);

    protected override void Start() => Schedule(SimTime.Zero + Seconds(_luck.Next() % 60), Priority.Arrival, Hop);

    protected override void Handle(in SimEvent e)
    {
        Tally(HandledTally);
        _state = StableHash.Combine(_state, StableHash.Combine(e.A, e.Sequence));
        ulong word = _luck.Next();
        int target = (int)(word % (ulong)Model.Count);
        if (Model.KindOf(target) == OutsideProcess.Sort) target = Rank; // nobody writes to the outside
        LpKind own = Model.KindOf(Rank);
        SimDuration delay = Seconds((word >> 32) % 20);
        if (Model.KindOf(target).Stage <= own.Stage) delay += own.Reaction;
        if (target == Rank) Schedule(Now + delay, Priority.Arrival, Hop, _state);
        else Send(target, Now + delay, (Priority)((word >> 56) % 5), Hop, _state);
    }

    protected override void Save(SnapshotWriter writer)
    {
        writer.WriteUInt32(_luck.Draws);
        writer.WriteUInt64(_state);
    }

    protected override void Load(SnapshotReader reader)
    {
        _luck = Sequential(purpose: 1, reader.ReadUInt32());
        _state = reader.ReadUInt64();
    }

    /// <summary>Its state, as the report.</summary>
    public void WriteReport(SnapshotWriter writer) => writer.WriteUInt64(_state);

    private static SimDuration Seconds(ulong n) => SimDuration.FromSeconds((long)n);
}
