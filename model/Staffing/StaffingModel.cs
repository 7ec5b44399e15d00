using RolloutSim.Model.Kernel;
using RolloutSim.Model.Season;
using RolloutSim.Model.Units;

namespace RolloutSim.Model.Staffing;

/// <summary>The part of a season's model that is the staffing: its logical processes, and which work items they wait for.</summary>
internal static class StaffingModel
{
    /// <summary>One a county; none where the plan has no such part.</summary>
    public static IEnumerable<LpSpec> Specs(SeasonIndex index)
    {
        if (index.Plan.Staffing is null) yield break;
        ILookup<int, WorkplacePlan> places = index.Plan.Staffing.Workplaces.ToLookup(place => index.Plan.Units.AncestorAt(place.Unit, UnitLevel.County));
        var seats = new PostSeats(index.Plan);
        foreach (int county in index.Plan.Units.Below(0, UnitLevel.County))
        {
            var posts = new CountyPosts(index, county, places[county], seats);
            yield return new LpSpec(county, CountyStaffing.Sort, context => new CountyStaffing(context, index, posts));
        }
    }

    /// <summary>The work items whose end these processes want to hear of.</summary>
    public static IEnumerable<ItemListener> Listens(SeasonPlan plan) =>
        plan.Staffing is not { } staffing ? []
            : new[] { staffing.ChosenAfter, staffing.Training.After, staffing.Training.SchoolsAfter }.Where(item => item >= 0).Distinct()
                .Select(item => new ItemListener(item, CountyStaffing.Sort, UnitLevel.County));
}
