using RolloutSim.Model.Kernel;
using RolloutSim.Model.Season;

namespace RolloutSim.Model.Custody;

/// <summary>One tool package: its ledger, and its holder while it is in transit.</summary>
internal sealed class ToolPackage(LpContext context) : LogicalProcess(context), IReporting
{
    public static readonly LpKind Sort = new("package", Stage.Units, ChannelPlan.Least, ChecksInvariants: true);

    private readonly List<Handover> _ledger = [];
    private readonly int _unit = context.Model.UnitOf(context.Rank);

    public void WriteReport(SnapshotWriter writer) => new PackageReport(_unit, CustodyPlace.Printer, 0, [.. _ledger]).Write(writer);

    protected override void Start()
    {
    }

    protected override void Handle(in SimEvent e) => throw Broken($"An event of kind {e.Kind} is none of a package's.");

    protected override void Save(SnapshotWriter writer)
    {
        writer.WriteInt32(_ledger.Count);
        foreach (Handover handover in _ledger) handover.Write(writer);
    }

    protected override void Load(SnapshotReader reader)
    {
        for (int i = reader.ReadCount(18); i > 0; i--) _ledger.Add(Handover.Read(reader));
    }
}
