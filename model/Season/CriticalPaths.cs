using System.Collections.Immutable;
using RolloutSim.Model.Kernel;

namespace RolloutSim.Model.Season;

/// <summary>The path that led to each dated work item in one replication, of the unit that was done last; with a review stands where its submission does.</summary>
internal static class CriticalPaths
{
    /// <returns>By place among the dated work items, the places in <paramref name="slots"/>: the item's own first. Empty where no unit has the item.</returns>
    public static ImmutableArray<ImmutableArray<int>> Of(SeasonPlan plan, SeasonOffices offices, SeasonSlots slots, ImmutableArray<int> dated) =>
        [.. dated.Select(item => Last(plan, offices, item) is { } unit ? Path(plan, offices, slots, unit, item) : [])];

    /// <summary>The unit that was done last, the first of several; what is not done comes last of all.</summary>
    private static int? Last(SeasonPlan plan, SeasonOffices offices, int item)
    {
        int? last = null;
        SimTime lastAt = SimTime.Zero;
        foreach (int unit in plan.Units.Below(0, plan.WorkItems[item].Level))
        {
            SimTime at = offices[unit].Items[item].Completed ?? SimTime.Never;
            if (last is null || at > lastAt) (last, lastAt) = (unit, at);
        }
        return last;
    }

    private static ImmutableArray<int> Path(SeasonPlan plan, SeasonOffices offices, SeasonSlots slots, int unit, int item)
    {
        List<int> path = [];
        foreach ((int at, int stop) in ReleasePath.Of(plan, offices, unit, item))
        {
            // Whoever waited for a reviewed item waited for its review.
            if (path.Count > 0 && plan.WorkItems[stop].Review is { } review)
            {
                int reviewed = slots[offices.Reviewer(at, stop).Unit, review.Item];
                if (!path.Contains(reviewed)) path.Add(reviewed);
            }
            path.Add(slots[at, stop]);
        }
        return [.. path];
    }
}
