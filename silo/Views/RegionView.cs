using RolloutSim.Model.Custody;
using RolloutSim.Model.Incidents;
using RolloutSim.Model.Season;
using RolloutSim.Model.TestDays;
using RolloutSim.Scenarios;

namespace RolloutSim.Silo.Views;

/// <summary>A unit with all below it, in numbers.</summary>
/// <param name="Unit">Its code.</param>
/// <param name="Name">What it is called.</param>
/// <param name="Level">Where it stands: province, city, county, school.</param>
/// <param name="Items">Work items by phase: preparation, test, closing.</param>
/// <param name="IncidentsOpen">Incidents that are not resolved, of levels 1, 2 and 3.</param>
/// <param name="EmptyPosts">Posts, each half-day counted, at which nobody stood.</param>
/// <param name="Sessions">Sessions by state.</param>
/// <param name="Packages">Tool packages by place.</param>
/// <param name="Traffic">What its terminals have come to; null where the plan has none.</param>
/// <param name="Units">How many units are right below it.</param>
public sealed record RegionView(
    string Unit,
    LocalName Name,
    string Level,
    IReadOnlyDictionary<string, ItemCounts> Items,
    IReadOnlyList<int> IncidentsOpen,
    int EmptyPosts,
    IReadOnlyDictionary<string, int> Sessions,
    IReadOnlyDictionary<string, int> Packages,
    TrafficCounts? Traffic,
    int Units)
{
    public static RegionView Of(Plan plan, SeasonView season, int unit)
    {
        UnitCounts counts = season[unit];
        return new RegionView(
            plan.Season.Units[unit].Code, plan.Units[unit].Name, ViewTexts.Level(plan.Season.Units[unit].Level), ByName<Phase, ItemCounts>(counts.Items, always: true),
            [.. Enum.GetValues<IncidentLevel>().Select(counts.IncidentsOpen)], counts.EmptyPosts.Where((_, cause) => cause != (int)PostCause.Manned).Sum(), ByName<SessionState, int>(counts.Sessions), ByName<CustodyPlace, int>(counts.Packages), plan.Season.Questionnaire is null ? null : counts.Traffic, plan.Season.Units.ChildrenOf(unit).Length);
    }

    private static Dictionary<string, TValue> ByName<TEnum, TValue>(TValue[] values, bool always = false)
        where TEnum : struct, Enum => Enum.GetValues<TEnum>().Select((key, i) => (key, value: values[i]))
            .Where(pair => always || !EqualityComparer<TValue>.Default.Equals(pair.value, default)).ToDictionary(pair => ViewTexts.Word(pair.key), pair => pair.value);
}
