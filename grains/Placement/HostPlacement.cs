using RolloutSim.Grains.Tree;
using RolloutSim.Model.Units;

namespace RolloutSim.Grains.Placement;

/// <summary>Shares the nodes of a run out to silos: by the number of their processes, a county with all below it on one silo.</summary>
public static class HostPlacement
{
    /// <param name="topology">The nodes.</param>
    /// <param name="silos">How many silos there are.</param>
    /// <param name="own">The silo of the run itself, which has the nation's processes already.</param>
    /// <returns>By node, the silo.</returns>
    /// <remarks>The heaviest first, each to the silo with the least; of equal ones not to the run's own, so that even a plan of one county uses two silos.</remarks>
    public static byte[] Assign(RunTopology topology, int silos, int own)
    {
        var siloOf = new byte[topology.Count];
        var load = new long[silos];
        siloOf[0] = (byte)own;
        load[own] = topology.RanksOf(0).Length;
        List<(int Node, int Size, long Weight)> groups = [];
        for (int node = 1; node < topology.Count; node++)
        {
            // A county's nodes, and those of a school without a county, go together; those above stand alone.
            int size = topology.UnitOf(node).Level < UnitLevel.County ? 1 : topology.SizeOf(node);
            groups.Add((node, size, Enumerable.Range(node, size).Sum(below => (long)topology.RanksOf(below).Length)));
            node += size - 1;
        }
        foreach ((int node, int size, long weight) in groups.OrderByDescending(group => group.Weight).ThenBy(group => group.Node))
        {
            int best = Enumerable.Range(0, silos).OrderBy(silo => load[silo]).ThenBy(silo => silo == own).First();
            load[best] += weight;
            siloOf.AsSpan(node, size).Fill((byte)best);
        }
        return siloOf;
    }
}
