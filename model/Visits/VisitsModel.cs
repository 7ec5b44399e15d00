using RolloutSim.Model.Kernel;
using RolloutSim.Model.Season;
using RolloutSim.Model.Units;

namespace RolloutSim.Model.Visits;

/// <summary>The part of a season's model that is the visits: its logical processes.</summary>
internal static class VisitsModel
{
    /// <summary>One a county; none where the plan has no such part.</summary>
    public static IEnumerable<LpSpec> Specs(SeasonIndex index)
    {
        if (index.Plan.Visits is null) yield break;
        foreach (int county in index.Plan.Units.Below(0, UnitLevel.County))
        {
            var map = new CountyMap(index.Plan.Units, county, school => index.Plan.Schools[school]!);
            yield return new LpSpec(county, CountyVisits.Sort, context => new CountyVisits(context, index, map));
        }
    }
}
