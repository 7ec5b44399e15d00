using System.Collections.Immutable;
using RolloutSim.Scenarios;
using RolloutSim.Scenarios.Goals;

namespace RolloutSim.Client.Results;

/// <summary>That some work items are on time in every unit: what a goal of the plan wants, or, where it wants nothing, that all dated ones are.</summary>
/// <param name="Text">As the language writes it, without the wanted chance: <c>P(tools-mailed-back on time)</c>.</param>
/// <param name="Items">The names of the work items, which other plans may have too; null: all dated ones of whichever plan.</param>
internal sealed record OnTimeCondition(string Text, ImmutableArray<string>? Items) : GoalCondition(Text)
{
    public static readonly OnTimeCondition All = new("P(all dated work items on time)", null);

    public static OnTimeCondition Of(Plan plan, OnTimeGoal goal)
    {
        string text = TextOf(goal);
        return text == All.Text ? All : new OnTimeCondition(text, [.. goal.Items.Select(item => plan.Season.WorkItems[item].Id)]);
    }

    /// <summary>Of each replication, whether it held; null where the plan has not all of these work items with a date.</summary>
    public override bool[]? Held(ReplicationTable table)
    {
        if (Items is not { } names) return table.WereOnTime(table.Dated);
        ImmutableArray<int> items = [.. table.Dated.Where(item => names.Contains(table.Plan.Season.WorkItems[item].Id))];
        return items.Length == names.Length ? table.WereOnTime(items) : null;
    }
}
