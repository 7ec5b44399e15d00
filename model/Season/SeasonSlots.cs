using System.Collections.Immutable;

namespace RolloutSim.Model.Season;

/// <summary>Gives each work item of each unit a place in a row of values: by unit, and within a unit by item.</summary>
public sealed class SeasonSlots
{
    private readonly Dictionary<(int Unit, int Item), int> _slots = [];

    public SeasonSlots(SeasonPlan plan)
    {
        All = [.. from unit in Enumerable.Range(0, plan.Units.Count)
                  from item in Enumerable.Range(0, plan.WorkItems.Length)
                  where plan.WorkItems[item].Level == plan.Units[unit].Level
                  select (unit, item)];
        for (int slot = 0; slot < All.Length; slot++) _slots.Add(All[slot], slot);
    }

    /// <summary>Unit and work item by place.</summary>
    public ImmutableArray<(int Unit, int Item)> All { get; }

    public int Count => All.Length;

    /// <summary>The place of a work item of a unit that has it.</summary>
    public int this[int unit, int item] => _slots[(unit, item)];
}
