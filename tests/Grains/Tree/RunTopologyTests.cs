using RolloutSim.Grains.Runs;
using RolloutSim.Grains.Tree;
using RolloutSim.Model.Kernel;
using RolloutSim.Model.Units;
using RolloutSim.Tests.Models;

namespace RolloutSim.Tests.Grains.Tree;

public sealed class RunTopologyTests
{
    [Fact]
    public void Every_process_has_one_node_and_every_node_leads_there()
    {
        for (uint number = 1; number <= 100; number++)
        {
            SimModel model = GeneratedModel.Make(number);
            foreach (PartitionLevel level in Enum.GetValues<PartitionLevel>())
            {
                var topology = new RunTopology(model, level);
                for (int rank = 0; rank < model.Count; rank++)
                {
                    int home = topology.NodeOf(rank), at = 0;
                    Assert.Contains(rank, topology.RanksOf(home));
                    Assert.Equal(home, topology.NodeHosting(model.UnitOf(rank)));
                    while (at != home) at = topology.ChildrenOf(at)[topology.ChildToward(at, home)];
                    Assert.Equal(-1, topology.ChildToward(home, home));
                    if (home > 0) Assert.Equal(-1, topology.ChildToward(home, 0));
                }
                Assert.All(Enumerable.Range(1, topology.Count - 1), node =>
                    Assert.Contains(Enumerable.Range(node, topology.SizeOf(node)), below => topology.RanksOf(below).Length > 0)); // no idle branch
            }
        }
    }

    [Fact]
    public void Levels_that_a_tree_leaves_out_are_no_hindrance()
    {
        var kind = new LpKind("office", Stage.Units, SimDuration.FromSeconds(1));
        var units = new UnitTree([
            new Unit(UnitTree.RootCode, UnitLevel.Nation, -1),
            new Unit("city", UnitLevel.City, 0),
            new Unit("school", UnitLevel.School, 1),
            new Unit("county", UnitLevel.County, 0),
            new Unit("empty", UnitLevel.Province, 0),
        ]);
        var model = new SimModel(units, [new LpSpec(2, kind, _ => null!), new LpSpec(3, kind, _ => null!)], SimTime.Never);
        var topology = new RunTopology(model, PartitionLevel.County);
        Assert.Equal(["centre", "city", "county"], Enumerable.Range(0, topology.Count).Select(node => topology.UnitOf(node).Code));
        Assert.Equal(1, topology.NodeHosting(2)); // the city runs the school: no county stands between
        Assert.Equal(-1, topology.NodeHosting(4));
        Assert.Equal(1, new RunTopology(model, PartitionLevel.Province).Count);
    }
}
