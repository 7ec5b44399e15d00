using RolloutSim.Model.Kernel;
using RolloutSim.Model.Randomness;
using RolloutSim.Model.Randomness.Distributions;

namespace RolloutSim.Bench.Phold;

/// <summary>A process of PHOLD: what comes in goes on to a process drawn at random, after 0.1 s and an exponential second.</summary>
/// <remarks>Fujimoto, "Performance of Time Warp under synthetic workloads", Proc. SCS Multiconference on Distributed Simulation (1990).</remarks>
public sealed class PholdProcess : LogicalProcess
{
    public static readonly LpKind Kind = new("process", Stage.Units, SimDuration.FromMilliseconds(100));

    private const ushort Hop = 1;
    private static readonly Exponential Delay = new(1);
    private RandomStream _stream;

    public PholdProcess(LpContext context)
        : base(context) => _stream = Sequential(purpose: 0);

    protected override void Start() => Schedule(SimTime.Zero + DrawDelay(), Priority.Arrival, Hop);

    protected override void Handle(in SimEvent e)
    {
        int target = (int)Uniform.Below(_stream.Next(), (uint)Model.Count);
        Send(target, Now + DrawDelay(), Priority.Arrival, Hop);
    }

    protected override void Save(SnapshotWriter writer) => writer.WriteUInt32(_stream.Draws);

    protected override void Load(SnapshotReader reader) => _stream = Sequential(purpose: 0, reader.ReadUInt32());

    private SimDuration DrawDelay() => Kind.Reaction + Delay.SampleDuration(_stream.Next());
}
