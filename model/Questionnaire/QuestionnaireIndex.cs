using System.Collections.Immutable;
using RolloutSim.Model.Kernel;

namespace RolloutSim.Model.Questionnaire;

/// <summary>What the processes of the questionnaire look up: the plan, and where everybody lives.</summary>
internal sealed class QuestionnaireIndex(QuestionnairePlan plan)
{
    private readonly Dictionary<int, int> _networkOfUnit = plan.Networks.Index().ToDictionary(pair => pair.Item.Unit, pair => pair.Index);
    private readonly Dictionary<int, int> _siteOfUnit = plan.Sites.Index().ToDictionary(pair => pair.Item.Unit, pair => pair.Index);
    private readonly Dictionary<int, (int Network, int School)> _placeOfSchool = plan.Networks.Index()
        .SelectMany(pair => pair.Item.Schools.Index().Select(school => (school.Item.Unit, Place: (pair.Index, school.Index))))
        .ToDictionary(pair => pair.Unit, pair => pair.Place);

    private int[] _networkOfRank = [];

    /// <summary>The receiving sides' part of their code, after the county's.</summary>
    public const string ReceivingName = "receiving";

    public QuestionnairePlan Plan => plan;

    /// <summary>By <see cref="Exchange.Sort"/>, bytes of a request, and of an answer. One table for all processes: it stays in the cache.</summary>
    public long[] UpBytes { get; } = BySort(plan, traffic => traffic.UpBytes);

    /// <inheritdoc cref="UpBytes"/>
    public long[] DownBytes { get; } = BySort(plan, traffic => traffic.DownBytes);

    /// <summary>The kinds of traffic.</summary>
    public TrafficPlan[] Traffic { get; } = [.. plan.Traffic];

    /// <summary>The receiving sides: their reaction is the plan's.</summary>
    public LpKind Receiving { get; } = new(ReceivingName, Stage.Receiving, plan.Reaction, ChecksInvariants: true);

    /// <summary>By network, the rank of its receiving side.</summary>
    public int[] ReceivingRanks { get; private set; } = [];

    /// <summary>By network, the rank of what requests go to first: its sending side, or its site where nothing on the way is limited.</summary>
    public int[] FirstRanks { get; private set; } = [];

    /// <summary>By site, its rank.</summary>
    public int[] SiteRanks { get; private set; } = [];

    /// <summary>All processes of the questionnaire.</summary>
    public IEnumerable<LpSpec> Specs()
    {
        foreach ((int island, SystemSitePlan site) in plan.Sites.Index()) yield return new LpSpec(site.Unit, SystemSite.Sort, context => new SystemSite(context, this), island);
        foreach (CountyNetworkPlan network in plan.Networks)
        {
            if (network.IsUpLimited) yield return new LpSpec(network.Unit, SendingSide.Sort, context => new SendingSide(context, this), network.Site);
            yield return new LpSpec(network.Unit, Receiving, context => new ReceivingSide(context, this), network.Site);
        }
    }

    /// <summary>Tells where the processes live.</summary>
    public void Bind(SimModel model)
    {
        SiteRanks = [.. plan.Sites.Select(site => model.RankOf(site.Unit, SystemSite.Sort))];
        ReceivingRanks = [.. plan.Networks.Select(network => model.RankOf(network.Unit, Receiving))];
        FirstRanks = [.. plan.Networks.Select(network => network.IsUpLimited ? model.RankOf(network.Unit, SendingSide.Sort) : SiteRanks[network.Site])];
        _networkOfRank = new int[model.Count];
        Array.Fill(_networkOfRank, -1);
        foreach ((int network, int rank) in ReceivingRanks.Index())
        {
            _networkOfRank[rank] = network;
            if (plan.Networks[network].IsUpLimited) _networkOfRank[FirstRanks[network]] = network;
        }
    }

    public int NetworkOfUnit(int unit) => _networkOfUnit[unit];

    public int SiteOfUnit(int unit) => _siteOfUnit[unit];

    /// <summary>What a school must know of its sittings; null where it has none.</summary>
    public SchoolSittings? SittingsOf(int school, SimModel model)
    {
        if (!_placeOfSchool.TryGetValue(school, out (int Network, int School) place)) return null;
        CountyNetworkPlan network = plan.Networks[place.Network];
        return new SchoolSittings(place.School, network, plan.Accounts)
        {
            Receiving = model.RankOf(network.Unit, Receiving),
            Sending = network.IsUpLimited ? model.RankOf(network.Unit, SendingSide.Sort) : -1,
        };
    }

    /// <summary>The network that a sending or receiving side belongs to.</summary>
    public int NetworkOfRank(int rank) => _networkOfRank[rank];

    private static long[] BySort(QuestionnairePlan plan, Func<TrafficPlan, ImmutableArray<long>> bytesOf)
    {
        if (plan.Traffic.Length > Exchange.TrafficMost) throw new ArgumentException($"There may be {Exchange.TrafficMost} kinds of traffic, not {plan.Traffic.Length}.");
        var bySort = new long[Exchange.SortOf(plan.Traffic.Length, 0)];
        for (int traffic = 0; traffic < plan.Traffic.Length; traffic++) bytesOf(plan.Traffic[traffic]).CopyTo(bySort, Exchange.SortOf(traffic, 0));
        return bySort;
    }
}
