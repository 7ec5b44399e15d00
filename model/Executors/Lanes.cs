using RolloutSim.Model.Kernel;

namespace RolloutSim.Model.Executors;

/// <summary>Who works on which thread of the <see cref="ParallelExecutor"/>.</summary>
public static class Lanes
{
    /// <summary>What the sites of the questionnaire system have to do while its networks do ten.</summary>
    /// <remarks>Measured: of an exchange's six events four are the site's, and light (bench/README.md).</remarks>
    private const int SitesInTen = 8;

    /// <summary>Islands lie on threads of their own while the fullest thread has at most so many percent of what each would have if all had as much.</summary>
    /// <remarks>Above, threads that go through a window together get done sooner (<see cref="SlicedWindow"/>): with one site two threads take 60 percent of the work.</remarks>
    private const int UnevenPercent = 115;

    /// <summary>Shares the hosts of a partition out to threads as they are, heavy ones first, and sites evenly; the lanes that <see cref="Host.Start"/> wants.</summary>
    /// <returns>By host, the thread.</returns>
    public static int[] Of(Partition partition, int threads)
    {
        int lanes = Count(partition, threads);
        var sites = new long[lanes];
        var load = new long[lanes];
        var laneOf = new int[partition.HostCount];
        foreach (int host in Enumerable.Range(0, partition.HostCount).OrderByDescending(partition.SitesOf).ThenByDescending(host => partition.RanksOf(host).Length).ThenBy(host => host))
        {
            bool hasSite = partition.SitesOf(host) > 0;
            int lightest = Enumerable.Range(0, lanes).MinBy(lane => (hasSite ? sites[lane] : 0, load[lane], lane));
            laneOf[host] = lightest;
            load[lightest] += partition.RanksOf(host).Length;
            sites[lightest] += partition.SitesOf(host);
        }
        return laneOf;
    }

    /// <summary>A partition with one host for each thread: because each host that is asked in every window costs something, and so does mail between hosts.</summary>
    /// <remarks>
    /// Units and traffic are shared out apart, for they are at work at different hours: the units evenly, those of a host of <paramref name="partition"/> together.
    /// Of the traffic an island, a site with its networks, is left whole where that leaves the threads about even; else networks are shared out by hosts of
    /// <paramref name="partition"/>, and a thread with a site gets fewer, because they work while the site does (<see cref="SlicedWindow"/>).
    /// </remarks>
    /// <param name="model">The model.</param>
    /// <param name="partition">What stays together.</param>
    /// <param name="threads">At most so many hosts.</param>
    /// <param name="laneOf">By host of the result, its thread.</param>
    public static Partition Share(SimModel model, Partition partition, int threads, out int[] laneOf)
    {
        int lanes = Count(partition, threads);
        ILookup<int, int> ranksOf = Enumerable.Range(0, model.Count).ToLookup(rank => Part(model.KindOf(rank)));
        int[] laneOfRank = new int[model.Count];
        Spread(ranksOf[Stage.Units].GroupBy(partition.HostOf), 1, new long[lanes], laneOfRank);

        ShareTraffic(model, partition, lanes, ranksOf, laneOfRank);

        int[] used = [.. laneOfRank.Distinct().Order()]; // hosts are numbered without gaps
        laneOf = [.. Enumerable.Range(0, used.Length)];
        return new Partition(model, [.. laneOfRank.Select(lane => Array.IndexOf(used, lane))]);
    }

    /// <summary>Whether no thread has anything of an island that another thread has something of: then they need to meet twice in a window only.</summary>
    /// <param name="model">The model.</param>
    /// <param name="partition">Its hosts.</param>
    /// <param name="laneOf">By host, its thread.</param>
    internal static bool AreApart(SimModel model, Partition partition, int[] laneOf)
    {
        var laneOfIsland = new Dictionary<int, int>();
        for (int rank = 0; rank < model.Count; rank++)
        {
            if (model.KindOf(rank).Stage == Stage.Units) continue;
            int lane = laneOf[partition.HostOf(rank)];
            if (model.IslandOf(rank) is not { } island) return false;
            if (!laneOfIsland.TryAdd(island, lane) && laneOfIsland[island] != lane) return false;
        }
        return laneOfIsland.Values.Distinct().Count() > 1;
    }

    private static void ShareTraffic(SimModel model, Partition partition, int lanes, ILookup<int, int> ranksOf, int[] laneOfRank)
    {
        int[] sites = [.. ranksOf[Stage.Sites]], networks = [.. ranksOf[Stage.Receiving]];
        int[] traffic = [.. sites, .. networks];
        if (traffic.All(rank => model.IslandOf(rank) is not null))
        {
            var load = new long[lanes];
            Spread(traffic.GroupBy(rank => model.IslandOf(rank)!.Value), 1, load, laneOfRank);
            if (load.Max() * lanes * 100 <= (long)traffic.Length * UnevenPercent) return;
        }
        var shared = new long[lanes];
        Spread(sites.GroupBy(rank => rank), Math.Max(1, networks.Length * SitesInTen / 10 / Math.Max(1, sites.Length)), shared, laneOfRank);
        Spread(networks.GroupBy(partition.HostOf), 1, shared, laneOfRank);
    }

    /// <summary>The stage of a kind, those of the networks' two sides being one.</summary>
    private static int Part(LpKind kind) => kind.Stage == Stage.Sending ? Stage.Receiving : kind.Stage;

    /// <summary>Gives each group to the thread with the least load, large groups first.</summary>
    private static void Spread(IEnumerable<IGrouping<int, int>> groups, int weight, long[] load, int[] laneOfRank)
    {
        foreach (IGrouping<int, int> group in groups.OrderByDescending(group => group.Count()).ThenBy(group => group.Key))
        {
            int lightest = Enumerable.Range(0, load.Length).MinBy(lane => (load[lane], lane));
            foreach (int rank in group) laneOfRank[rank] = lightest;
            load[lightest] += weight * group.Count();
        }
    }

    private static int Count(Partition partition, int threads) => Math.Clamp(threads, 1, Math.Max(1, partition.HostCount));
}
