using RolloutSim.Model.Executors;
using RolloutSim.Model.Kernel;
using RolloutSim.Model.Units;

namespace RolloutSim.Tests.Model.Executors;

/// <summary>Threads get hosts of about the same weight, and sites, which have a stage to themselves, one each.</summary>
public sealed class LanesTests
{
    private static readonly LpKind Office = new("office", Stage.Units, SimDuration.FromSeconds(1), SendsForward: false), Site = new("site", Stage.Sites, SimDuration.MaxValue, SendsForward: true);

    [Fact]
    public void Sites_are_shared_out_evenly_though_their_hosts_are_light_or_heavy()
    {
        // Four provinces; the first two have a site and differ in weight.
        Partition partition = Of(sites: [1, 1, 0, 0], offices: [9, 1, 4, 4]);
        int[] lanes = Lanes.Of(partition, 2);
        Assert.NotEqual(lanes[0], lanes[1]);
        Assert.Equal([10, 10], [.. Enumerable.Range(0, 2).Select(lane => Enumerable.Range(0, partition.HostCount).Where(host => lanes[host] == lane).Sum(host => partition.RanksOf(host).Length)).Order()]);
    }

    [Fact]
    public void Without_sites_the_weights_alone_count() => Assert.Equal([0, 1, 1, 1], Lanes.Of(Of(sites: [0, 0, 0, 0], offices: [6, 2, 2, 2]), 2));

    [Fact]
    public void Hosts_that_share_a_thread_become_one()
    {
        SimModel model = ModelOf(sites: [0, 0, 0, 0], offices: [6, 2, 2, 2]);
        Partition shared = Lanes.Share(model, Partition.ByUnit(model, UnitLevel.Province), 2, out int[] laneOf);
        Assert.Equal([0, 1], laneOf);
        Assert.Equal([6, 6], [shared.RanksOf(0).Length, shared.RanksOf(1).Length]);
    }

    [Theory]
    [InlineData(new[] { 0, 0, 1, 1 }, true)]
    [InlineData(new[] { 0, 0, 0, 1 }, false)] // three quarters of the traffic on one thread: better that both go through a window together
    public void Islands_stay_whole_where_that_is_even(int[] islands, bool areApart)
    {
        LpKind terminals = new("terminals", Stage.Receiving, SimDuration.FromSeconds(1));
        UnitTree units = new([new Unit(UnitTree.RootCode, UnitLevel.Nation, -1), .. islands.Select((_, i) => new Unit($"p{i}", UnitLevel.Province, 0))]);
        var model = new SimModel(units, islands.Select((island, i) => new LpSpec(1 + i, terminals, context => new Idle(context), island)), SimTime.Zero + SimDuration.FromDays(1));
        Partition shared = Lanes.Share(model, Partition.ByUnit(model, UnitLevel.Province), 2, out int[] laneOf);
        Assert.Equal(areApart, Lanes.AreApart(model, shared, laneOf));
        Assert.Equal([2, 2], [.. Enumerable.Range(0, 2).Select(host => shared.RanksOf(host).Length)]);
    }

    private static Partition Of(int[] sites, int[] offices) => Partition.ByUnit(ModelOf(sites, offices), UnitLevel.Province);

    private static SimModel ModelOf(int[] sites, int[] offices)
    {
        List<Unit> units = [new Unit(UnitTree.RootCode, UnitLevel.Nation, -1)];
        List<LpSpec> specs = [];
        for (int i = 0; i < sites.Length; i++)
        {
            int province = units.Count;
            units.Add(new Unit($"p{i}", UnitLevel.Province, 0));
            if (sites[i] > 0) specs.Add(new LpSpec(province, Site, context => new Idle(context)));
            for (int k = 0; k < offices[i]; k++)
            {
                specs.Add(new LpSpec(units.Count, Office, context => new Idle(context)));
                units.Add(new Unit($"p{i}-{k}", UnitLevel.County, province));
            }
        }
        return new SimModel(new UnitTree([.. units]), specs, SimTime.Zero + SimDuration.FromDays(1));
    }

    private sealed class Idle(LpContext context) : LogicalProcess(context)
    {
        protected override void Start()
        {
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
