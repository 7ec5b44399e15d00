using RolloutSim.Model.Incidents;
using RolloutSim.Model.Kernel;
using RolloutSim.Model.Season;
using RolloutSim.Model.TestDays;
using RolloutSim.Model.Units;

namespace RolloutSim.Model.Custody;

/// <summary>What packages, stores and sites look up about the custody: made once for a model, read by all.</summary>
internal sealed class CustodyIndex
{
    private readonly Dictionary<int, Lazy<CountyRoads>> _roads = [];

    public CustodyIndex(SeasonIndex season)
    {
        Season = season;
        Plan = season.Plan.Custody!;
        foreach (int county in season.Plan.Units.Below(0, UnitLevel.County)) _roads.Add(county, new Lazy<CountyRoads>(() => CountyRoads.Of(season.Plan, county)));
    }

    public SeasonIndex Season { get; }

    public CustodyPlan Plan { get; }

    public UnitTree Units => Season.Plan.Units;

    /// <summary>The map and the tours of a county.</summary>
    public CountyRoads RoadsOf(int county) => _roads[county].Value;

    public SchoolFacts FactsOf(int school) => Season.Plan.Schools[school]!;

    /// <summary>The package of a school.</summary>
    public int PackageOf(int school) => Units.ChildrenOf(school).Single(unit => Units[unit].Level == UnitLevel.Package);

    /// <summary>The weather of a county, as everybody there knows it; dry where no test days are planned.</summary>
    public WeatherPlan? Weather => Season.Plan.TestDays?.Weather;

    /// <summary>How much longer ways take while an incident of a kind lasts, whose name has this 32-bit hash.</summary>
    public double SlowerOf(uint kind)
    {
        if (Season.Plan.Incidents is { } incidents)
            foreach (IncidentKindPlan known in incidents.Kinds)
                if (known.Key == kind) return known.Slower;
        return 0;
    }

    /// <summary>The desk to which a unit reports; -1 where nothing is reported.</summary>
    public static int DeskOf(SeasonPlan plan, SimModel model, int unit) =>
        plan.Incidents is null ? -1 : model.RankOf($"{plan.Units[unit].Code}#{DeskMessage.ProcessName}");
}
