using RolloutSim.Grains.Placement;
using RolloutSim.Grains.Runs;
using RolloutSim.Grains.Tree;
using RolloutSim.Model.Units;

namespace RolloutSim.Tests.Grains.Placement;

public sealed class HostPlacementTests
{
    [Theory]
    [InlineData(PartitionLevel.County)]
    [InlineData(PartitionLevel.School)]
    public void A_county_and_all_below_it_share_a_silo_and_silos_share_the_load(PartitionLevel level)
    {
        var topology = new RunTopology(RingModel.Make(1), level);
        byte[] siloOf = HostPlacement.Assign(topology, silos: 3, own: 1);
        Assert.Equal(1, siloOf[0]);
        var load = new int[3];
        for (int node = 0; node < topology.Count; node++)
        {
            load[siloOf[node]] += topology.RanksOf(node).Length;
            if (topology.UnitOf(node).Level != UnitLevel.County) continue;
            for (int below = node; below < node + topology.SizeOf(node); below++) Assert.Equal(siloOf[node], siloOf[below]);
        }
        Assert.Equal(37, load.Sum());
        Assert.All(load, silo => Assert.InRange(silo, 11, 14));
    }

    [Fact]
    public void A_county_of_its_own_goes_to_the_other_silo()
    {
        var topology = new RunTopology(RingModel.Make(1, provinces: 1, counties: 1), PartitionLevel.County);
        Assert.Equal([0, 0, 1], HostPlacement.Assign(topology, silos: 2, own: 0));
    }
}
