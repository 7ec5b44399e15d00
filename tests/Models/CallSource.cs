using RolloutSim.Model.Incidents;
using RolloutSim.Model.Kernel;
using RolloutSim.Model.Randomness;
using RolloutSim.Model.Randomness.Distributions;

namespace RolloutSim.Tests.Models;

/// <summary>Stands for all the schools of a county: tells its desk of incidents of three levels as Poisson streams, and hears when each is taken down.</summary>
/// <remarks>An incident's key is the moment at which the desk hears of it, so that nothing need be remembered.</remarks>
internal sealed class CallSource : LogicalProcess
{
    private const ushort Next = 1;

    private static readonly SimDuration Call = SimDuration.FromSeconds(30);

    public static readonly LpKind Sort = new("calls", Stage.Units, Call);

    private readonly Exponential _gap;
    private readonly double[] _shares; // of the levels, 1 first
    private readonly int _from, _to;
    private readonly uint _kind;
    private readonly int _desk;
    private RandomStream _luck;
    private int _sent;

    /// <param name="context">As for every process.</param>
    /// <param name="meanGap">Mean time between two calls, seconds.</param>
    /// <param name="shares">Of the levels, 1 first; they add up to 1.</param>
    /// <param name="desk">Code of the desk.</param>
    /// <param name="kind">A kind of incident that the plan knows.</param>
    /// <param name="from">How many calls are not measured.</param>
    /// <param name="to">How many there are in all.</param>
    public CallSource(LpContext context, double meanGap, double[] shares, string desk, string kind, int from, int to)
        : base(context)
    {
        (_gap, _shares, _from, _to) = (new Exponential(meanGap), shares, from, to);
        (_kind, _desk) = (DeskMessage.HashOf(kind), context.Model.RankOf(desk));
        _luck = Sequential(purpose: 1);
    }

    /// <summary>By level, 1 first, how many waits were measured.</summary>
    public long[] Count { get; } = new long[3];

    /// <summary>By level, 1 first, the waits together.</summary>
    public long[] WaitedMicroseconds { get; } = new long[3];

    protected override void Start() => Schedule(SimTime.Zero + _gap.SampleDuration(_luck.Next()), Priority.Arrival, Next);

    protected override void Handle(in SimEvent e)
    {
        if (e.Kind == Next)
        {
            SimTime heard = Now + Call;
            Send(_desk, heard, Priority.Arrival, DeskMessage.Reported, Key(heard, _sent >= _from), new DeskNote(_kind, Level(Uniform.Unit(_luck.Next()))).Pack());
            if (++_sent < _to) Schedule(Now + _gap.SampleDuration(_luck.Next()), Priority.Arrival, Next);
            return;
        }
        // Taken down: the message of it took half a minute too.
        DeskNote note = DeskNote.Of(e.B);
        if ((e.A & 1) != 0)
        {
            Count[(int)note.Level - 1]++;
            WaitedMicroseconds[(int)note.Level - 1] += (Now - Call).Microseconds - (long)(e.A >> 1);
        }
        Send(_desk, Now + Call, Priority.Arrival, DeskMessage.Closed, e.A, note.Pack());
    }

    protected override void Save(SnapshotWriter writer) => throw new NotSupportedException();

    protected override void Load(SnapshotReader reader) => throw new NotSupportedException();

    private static ulong Key(SimTime heard, bool isMeasured) => ((ulong)heard.Microseconds << 1) | (isMeasured ? 1UL : 0);

    private IncidentLevel Level(double u) => u < _shares[0] ? IncidentLevel.One : u < _shares[0] + _shares[1] ? IncidentLevel.Two : IncidentLevel.Three;
}
