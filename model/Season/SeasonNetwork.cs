using System.Collections.Immutable;

namespace RolloutSim.Model.Season;

/// <summary>What can hold a work item up, by the plan alone.</summary>
public static class SeasonNetwork
{
    /// <summary>A work item and all that must be done before it in any unit: prerequisites, what a review looks at, and the reviews of what is waited for.</summary>
    /// <returns>In the order of the season.</returns>
    public static ImmutableArray<int> Upstream(SeasonPlan plan, int item)
    {
        var found = new SortedSet<int>();
        var open = new Stack<int>([item]);
        while (open.TryPop(out int next))
        {
            if (!found.Add(next)) continue;
            foreach (Prerequisite before in plan.WorkItems[next].After) open.Push(before.Item);
            if (plan.WorkItems[next].Review is { } review) open.Push(review.Item);
            if (plan.WorkItems[next].Kind != WorkItemKind.Review) continue;
            for (int reviewed = 0; reviewed < plan.WorkItems.Length; reviewed++)
            {
                if (plan.WorkItems[reviewed].Review?.Item == next) open.Push(reviewed);
            }
        }
        return [.. found];
    }
}
