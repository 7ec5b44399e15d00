using RolloutSim.Model.Kernel;
using RolloutSim.Model.Units;

namespace RolloutSim.Tests.Grains;

/// <summary>A county whose office breaks a rule after a minute.</summary>
public static class BrokenModel
{
    private static readonly LpKind Kind = new("office", Stage.Units, SimDuration.FromSeconds(30));

    public static SimModel Make() => new(
        new UnitTree([new Unit(UnitTree.RootCode, UnitLevel.Nation, -1), new Unit("p", UnitLevel.Province, 0), new Unit("c", UnitLevel.County, 1)]),
        [new LpSpec(2, Kind, context => new Office(context))],
        SimTime.Zero + SimDuration.FromHours(1));

    private sealed class Office(LpContext context) : LogicalProcess(context)
    {
        protected override void Start() => Schedule(SimTime.Zero + SimDuration.FromMinutes(1), Priority.Arrival, 1);

        protected override void Handle(in SimEvent e) => throw Broken("A rule was broken on purpose.");

        protected override void Save(SnapshotWriter writer)
        {
        }

        protected override void Load(SnapshotReader reader)
        {
        }
    }
}
