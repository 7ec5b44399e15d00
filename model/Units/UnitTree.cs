using System.Collections.Immutable;

namespace RolloutSim.Model.Units;

/// <summary>All units of a plan: the root (the nation) first, every parent before its children.</summary>
public sealed class UnitTree
{
    /// <summary>The code of the root: the national centre.</summary>
    public const string RootCode = "centre";

    private readonly Dictionary<string, int> _indices = new(StringComparer.Ordinal);
    private readonly ImmutableArray<int>[] _children;

    /// <exception cref="ArgumentException">Codes repeat, a parent comes after its child or on no higher level, or the first is no root.</exception>
    public UnitTree(ImmutableArray<Unit> units)
    {
        if (units.IsDefaultOrEmpty || units[0].Parent != -1 || units[0].Level != UnitLevel.Nation)
            throw new ArgumentException("The first unit must be the nation, without a parent.", nameof(units));
        All = units;
        var children = new List<int>[units.Length];
        for (int i = 0; i < units.Length; i++)
        {
            Unit unit = units[i];
            children[i] = [];
            if (unit.Code.Length == 0 || unit.Code.AsSpan().IndexOfAny('#', '/') >= 0)
                throw new ArgumentException($"Unit code '{unit.Code}' is empty or holds '#' or '/'.", nameof(units));
            if (!_indices.TryAdd(unit.Code, i)) throw new ArgumentException($"Unit code '{unit.Code}' stands twice.", nameof(units));
            if (i == 0) continue;
            if (unit.Parent < 0 || unit.Parent >= i) throw new ArgumentException($"The parent of unit '{unit.Code}' must come before it.", nameof(units));
            if (units[unit.Parent].Level >= unit.Level) throw new ArgumentException($"The parent of unit '{unit.Code}' stands on no higher level.", nameof(units));
            children[unit.Parent].Add(i);
        }
        _children = Array.ConvertAll(children, list => list.ToImmutableArray());
    }

    public ImmutableArray<Unit> All { get; }

    public int Count => All.Length;

    public Unit this[int index] => All[index];

    /// <summary>The children of a unit, in the order of the plan.</summary>
    public ImmutableArray<int> ChildrenOf(int unit) => _children[unit];

    /// <summary>The unit's index, -1 when there is none of that code.</summary>
    public int IndexOf(string code) => _indices.GetValueOrDefault(code, -1);

    /// <summary>The unit itself or the one above it that stands on <paramref name="level"/>; -1 when there is none.</summary>
    public int AncestorAt(int unit, UnitLevel level)
    {
        while (unit >= 0 && All[unit].Level > level) unit = All[unit].Parent;
        return unit >= 0 && All[unit].Level == level ? unit : -1;
    }

    /// <summary>The lowest unit above, or the unit itself, that stands on <paramref name="level"/> or higher.</summary>
    public int AncestorNotBelow(int unit, UnitLevel level)
    {
        while (All[unit].Level > level) unit = All[unit].Parent;
        return unit;
    }

    /// <summary>All units on <paramref name="level"/> below <paramref name="top"/> (itself included), in the order of the plan.</summary>
    public IEnumerable<int> Below(int top, UnitLevel level)
    {
        if (All[top].Level == level)
        {
            yield return top;
            yield break;
        }
        foreach (int child in _children[top])
        {
            if (All[child].Level > level) continue;
            foreach (int unit in Below(child, level)) yield return unit;
        }
    }
}
