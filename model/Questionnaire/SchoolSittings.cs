namespace RolloutSim.Model.Questionnaire;

/// <summary>What a school must know to speak of its sittings to its county's network.</summary>
/// <param name="school">Its place in the county.</param>
/// <param name="network">The county's network.</param>
/// <param name="accounts">Whose accounts work; null: the traffic says.</param>
internal sealed class SchoolSittings(int school, CountyNetworkPlan network, AccountsPlan? accounts)
{
    private readonly Dictionary<uint, int> _places = network.Sittings.Index()
        .Where(pair => pair.Item.School == school && pair.Item.SessionKey != 0)
        .ToDictionary(pair => pair.Item.SessionKey, pair => pair.Index);

    /// <summary>The school's place in the county.</summary>
    public int School => school;

    public AccountsPlan? Accounts => accounts;

    /// <summary>The rank of the county's receiving side.</summary>
    public required int Receiving { get; init; }

    /// <summary>The rank of the county's sending side; -1: it has none.</summary>
    public required int Sending { get; init; }

    /// <summary>The school's practice at terminals; null: it has none.</summary>
    public SittingPlan? Practice { get; } = network.Sittings.FirstOrDefault(sitting => sitting.School == school && sitting.Session == SittingPlan.Practice);

    public bool Has(uint session) => _places.ContainsKey(session);

    /// <summary>The place of a session's sitting among the county's.</summary>
    public int PlaceOf(uint session) => _places[session];

    public SittingPlan PlanOf(uint session) => network.Sittings[_places[session]];
}
