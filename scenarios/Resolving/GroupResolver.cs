using System.Collections.Immutable;
using RolloutSim.Model.Units;
using RolloutSim.Scenarios.Syntax;

namespace RolloutSim.Scenarios.Resolving;

/// <summary>Says which units stand by count below which: a unit's own groups; the typical ones of its level where the plan lists none below it and counts none.</summary>
/// <remarks>What a group leaves unsaid of its units is said by the typical group of the same level, kind by kind; its own kinds stand in the place of the typical ones.</remarks>
/// <param name="file">The plan.</param>
/// <param name="hasListed">By listed unit, whether the plan lists others below it.</param>
internal sealed class GroupResolver(PlanFile file, bool[] hasListed)
{
    public ImmutableArray<UnitGroup> Below(int unit)
    {
        UnitEntry entry = file.Units[unit];
        if (entry.Level is not { } level || (entry.Below.Length == 0 && hasListed[unit])) return [];
        return Below(level.Value, entry.Below);
    }

    /// <summary>The group with which the units become more than a limit; null when they do not.</summary>
    public UnitGroup? FirstBeyond(long limit)
    {
        long units = 1 + file.Units.Length;
        for (int i = 0; i < file.Units.Length; i++)
            foreach (UnitGroup group in Below(i))
                if ((units += group.Size) > limit) return group;
        return null;
    }

    private ImmutableArray<UnitGroup> Below(UnitLevel level, ImmutableArray<GroupEntry> own)
    {
        ImmutableArray<GroupEntry> typical = file.Typical.FirstOrDefault(t => t.Level == level)?.Below ?? [];
        ImmutableArray<GroupEntry> groups = own.Length > 0 ? own : typical;
        // A count on no lower level is a mistake that was reported.
        return [.. groups.Where(group => group.Level > level).SelectMany(group => Made(group, typical.FirstOrDefault(t => t.Level == group.Level)))];
    }

    private IEnumerable<UnitGroup> Made(GroupEntry group, GroupEntry? typical)
    {
        UnitTraits traits = group.Traits.Else(typical?.Traits);
        if (group.Kinds.Length == 0) return [Made(group, traits)];
        return group.Kinds.Select(kind => Made(kind, kind.Traits.Else(group.Traits).Else(typical?.Kinds.FirstOrDefault(k => k.Kind == kind.Kind)?.Traits).Else(typical?.Traits)));
    }

    private UnitGroup Made(GroupEntry group, UnitTraits traits) => new(
        group.Level, group.Kind, group.Count?.Value ?? 0, traits, group.Level == UnitLevel.School ? [] : Below(group.Level, group.Below), group.Place, group.Path);
}
