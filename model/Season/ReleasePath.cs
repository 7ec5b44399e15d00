using RolloutSim.Model.Kernel;
using RolloutSim.Model.Units;

namespace RolloutSim.Model.Season;

/// <summary>What led to a work item: the item itself, and behind each stop what released it last, back to a date that was known beforehand.</summary>
/// <remarks>
/// A review was released by its last submission. What is not done stands behind what it still waits for; of several such the first in the order
/// of the plan, for none of them has come. The path is the critical path of the replication: people who were busy with other work stand on no path.
/// </remarks>
internal static class ReleasePath
{
    /// <summary>Unit and work item of each stop, the item itself first.</summary>
    public static List<(int Unit, int Item)> Of(SeasonPlan plan, SeasonOffices offices, int unit, int item)
    {
        List<(int Unit, int Item)> stops = [];
        for ((int Unit, int Item)? stop = (unit, item); stop is { } at; stop = Before(plan, offices, at.Unit, at.Item)) stops.Add(at);
        return stops;
    }

    private static (int Unit, int Item)? Before(SeasonPlan plan, SeasonOffices offices, int unit, int item)
    {
        switch (plan.WorkItems[item].Kind)
        {
            case WorkItemKind.FixedBlock:
                // By the clock its end is a known date; else its site knows what it waited for.
                return offices.SiteOf(unit, item) is { } site ? SessionWalk.Before(plan, site, item, plan.End) : null;
            case WorkItemKind.Review:
                return offices.LastSubmitter(unit, item) is { } submitter ? (submitter, offices.ReviewedBy(item)) : null;
            default:
                ItemState state = offices[unit].Items[item];
                if (state.Ready is null) return state.IsKnown ? Awaited(plan, offices, unit, state) : null;
                return state.Release.IsByDate ? null : (offices.UnitOf(state.Release.Process), state.Release.Item);
        }
    }

    /// <summary>What an item that is not ready waits for: the first that is not done, or of those that are, but have not been heard of, the last.</summary>
    private static (int Unit, int Item)? Awaited(SeasonPlan plan, SeasonOffices offices, int unit, ItemState state)
    {
        (int Unit, int Item)? last = null;
        SimTime lastAt = SimTime.Zero;
        for (int i = 0; i < state.Missing.Length; i++)
        {
            if (state.Missing[i] <= 0) continue;
            int item = plan.WorkItems[state.Item].After[i].Item;
            foreach (int other in UnitsOf(plan, unit, plan.WorkItems[item].Level))
            {
                if (offices[other].Items[item].Accepted is not { } at) return (other, item);
                if (last is null || at > lastAt) (last, lastAt) = ((other, item), at);
            }
        }
        return last;
    }

    /// <summary>The units whose work items a unit's prerequisites name: itself, the one above, or all below.</summary>
    private static IEnumerable<int> UnitsOf(SeasonPlan plan, int unit, UnitLevel level)
    {
        if (level > plan.Units[unit].Level) return plan.Units.Below(unit, level);
        int above = plan.Units.AncestorAt(unit, level);
        return above < 0 ? [] : [above];
    }
}
