using RolloutSim.Model.Kernel;
using RolloutSim.Model.Season;

namespace RolloutSim.Model.TestDays;

/// <summary>The national centre's printer, when terminals fail: prints what schools ask for, one order after another, and sends it.</summary>
internal sealed class PaperPrinter(LpContext context, TestDaysIndex index) : LogicalProcess(context)
{
    public static readonly LpKind Sort = new("printer", Stage.Units, ChannelPlan.Least);

    /// <summary>From <c>SCHOOL#site</c>: paper is wanted. A: key of the session. B: pupils.</summary>
    public const ushort PaperAsked = 1;

    private const ulong WayDraws = 1;

    private SimTime _freeAt = SimTime.Zero;

    protected override void Start()
    {
    }

    protected override void Handle(in SimEvent e)
    {
        if (e.Kind != PaperAsked) throw Broken($"An event of kind {e.Kind} is none of a printer's.");
        PaperPlan plan = index.Plan.Paper!;
        _freeAt = SimTime.Max(Now, _freeAt) + SimDuration.FromSecondsRounded(e.B * (double)plan.Sheets / plan.PerHour * 3600);
        SimDuration way = plan.Way.SampleDuration(StreamOf(Model.IdOf(e.Origin), WayDraws).Word((uint)e.A, 0));
        Send(e.Origin, _freeAt + SimDuration.Max(way, ChannelPlan.Least), Priority.Arrival, SiteMessage.PaperHere, e.A);
    }

    protected override void Save(SnapshotWriter writer) => writer.WriteTime(_freeAt);

    protected override void Load(SnapshotReader reader) => _freeAt = reader.ReadTime();
}
