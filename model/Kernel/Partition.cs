using System.Collections.Immutable;
using RolloutSim.Model.Units;

namespace RolloutSim.Model.Kernel;

/// <summary>Which logical processes share a host. It changes speed, never the result.</summary>
public sealed class Partition
{
    private readonly Route[] _routes;
    private readonly ImmutableArray<int>[] _ranks;
    private readonly int[] _sites; // by host, its processes of the stage of the sites

    /// <param name="model">The model whose processes are shared out.</param>
    /// <param name="hostOf">By rank, the host; hosts are numbered from 0 without gaps.</param>
    public Partition(SimModel model, IReadOnlyList<int> hostOf)
    {
        if (hostOf.Count != model.Count) throw new ArgumentException($"A partition names a host for each of {model.Count} processes, not for {hostOf.Count}.", nameof(hostOf));
        HostCount = hostOf.Count == 0 ? 0 : hostOf.Max() + 1;
        var ranks = new List<int>[HostCount];
        for (int host = 0; host < HostCount; host++) ranks[host] = [];
        for (int rank = 0; rank < model.Count; rank++) ranks[hostOf[rank]].Add(rank);
        _ranks = Array.ConvertAll(ranks, list => list.ToImmutableArray());
        _sites = Array.ConvertAll(_ranks, ofHost => ofHost.Count(rank => model.KindOf(rank).Stage == Stage.Sites));
        _routes = new Route[model.Count];
        var members = new int[model.Kinds.Length];
        foreach (ImmutableArray<int> ofHost in _ranks)
        {
            Array.Clear(members);
            foreach (int rank in ofHost)
            {
                int kind = model.KindIndexOf(rank);
                _routes[rank] = new Route(hostOf[rank], kind, members[kind]++);
            }
        }
    }

    public int HostCount { get; }

    /// <summary>The ranks that live in a host, ascending.</summary>
    public ImmutableArray<int> RanksOf(int host) => _ranks[host];

    public int HostOf(int rank) => _routes[rank].Host;

    /// <summary>How many sites of the questionnaire system live in a host: each is busy while nobody else is.</summary>
    internal int SitesOf(int host) => _sites[host];

    internal Route[] Routes => _routes;

    /// <summary>All processes in one host.</summary>
    public static Partition Single(SimModel model) => new(model, new int[model.Count]);

    /// <summary>A host for each unit of <paramref name="level"/> with all below it, and one for each unit above that has processes of its own.</summary>
    public static Partition ByUnit(SimModel model, UnitLevel level)
    {
        var hosts = new Dictionary<int, int>();
        var hostOf = new int[model.Count];
        for (int rank = 0; rank < model.Count; rank++)
        {
            int unit = model.Units.AncestorNotBelow(model.UnitOf(rank), level);
            if (!hosts.TryGetValue(unit, out int host)) hosts.Add(unit, host = hosts.Count);
            hostOf[rank] = host;
        }
        return new Partition(model, hostOf);
    }

    /// <summary>Where a process lives: its host, its kind, and its place among the processes of that kind there; eight bytes, because every message looks it up.</summary>
    internal readonly struct Route(int host, int kind, int member)
    {
        private readonly uint _kindAndMember = ((uint)kind << 24) | (uint)member; // EventKey.OriginsMax keeps a member below 2^24

        public int Host { get; } = host;

        public int Kind => (int)(_kindAndMember >> 24);

        public int Member => (int)(_kindAndMember & 0xFF_FFFF);
    }
}
