using RolloutSim.Model.Kernel;
using RolloutSim.Model.Units;

namespace RolloutSim.Tests.Grains.Tree;

/// <summary>Two counties: one wakes up a few times, the other never.</summary>
public static class QuietModel
{
    public const int Events = 5;

    private static readonly LpKind Kind = new("office", Stage.Units, SimDuration.FromSeconds(30));

    public static SimModel Make() => new(
        new UnitTree([new Unit(UnitTree.RootCode, UnitLevel.Nation, -1), new Unit("busy", UnitLevel.County, 0), new Unit("quiet", UnitLevel.County, 0)]),
        [new LpSpec(1, Kind, context => new Office(context, Events)), new LpSpec(2, Kind, context => new Office(context, 0))],
        SimTime.Zero + SimDuration.FromHours(10));

    private sealed class Office(LpContext context, int events) : LogicalProcess(context)
    {
        protected override void Start()
        {
            for (int i = 1; i <= events; i++) Schedule(SimTime.Zero + SimDuration.FromHours(i), Priority.Arrival, 1);
        }

        protected override void Handle(in SimEvent e)
        {
        }

        protected override void Save(SnapshotWriter writer)
        {
        }

        protected override void Load(SnapshotReader reader)
        {
        }
    }
}
