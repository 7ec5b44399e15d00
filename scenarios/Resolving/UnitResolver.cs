using System.Collections.Immutable;
using RolloutSim.Model.Season;
using RolloutSim.Model.Units;
using RolloutSim.Scenarios.Errors;
using RolloutSim.Scenarios.Syntax;
using RolloutSim.Scenarios.Texts;

namespace RolloutSim.Scenarios.Resolving;

/// <summary>Makes the tree of units: who is below whom.</summary>
internal static class UnitResolver
{
    private static readonly LocalName CentreName = new("国家义务教育质量监测中心", "National centre");

    private const int Unknown = -1;

    /// <summary>Null when the units contradict each other.</summary>
    public static UnitTree? Tree(ImmutableArray<UnitEntry> entries, DiagnosticBag errors)
    {
        List<Unit> units = [new Unit(UnitTree.RootCode, UnitLevel.Nation, -1)];
        var indices = new Dictionary<string, int>(StringComparer.Ordinal) { [UnitTree.RootCode] = 0 };
        int[] lastOf = new int[(int)UnitLevel.Package + 1]; // the last unit of a level, the root where there is none yet
        bool isGood = entries.Length > 0;
        foreach (UnitEntry entry in entries)
        {
            if (entry.Code == UnitTree.RootCode) errors.Add(entry.Place, "units", Message.Of(MessageId.NameReserved, entry.Code));
            int? parent = entry.Level is { } level ? ParentOf(entry, level.Value, units, indices, lastOf, errors) : null;
            if (parent is null || !indices.TryAdd(entry.Code, units.Count))
            {
                indices.TryAdd(entry.Code, Unknown); // whose mistake is reported; those that name it are not blamed
                isGood = false;
                continue;
            }
            lastOf[(int)entry.Level!.Value] = units.Count;
            units.Add(new Unit(entry.Code, entry.Level.Value, parent.Value));
        }
        return isGood && !errors.HasErrors ? new UnitTree([.. units]) : null;
    }

    public static ImmutableArray<UnitDetails> Details(ImmutableArray<UnitEntry> entries) => [new UnitDetails { Name = CentreName }, .. entries.Select(Details)];

    private static UnitDetails Details(UnitEntry entry)
    {
        string english = entry.En ?? entry.Zh ?? entry.Code;
        return new UnitDetails
        {
            Name = new LocalName(entry.Zh ?? english, english),
            Kind = entry.Kind?.Value ?? "",
            Stage = entry.Kind is null ? SchoolStage.Unknown : SchoolKinds.StageOf(entry.Kind.Value),
            Pupils = entry.Pupils?.Value,
            Adults = entry.Adults?.Value,
            DistanceMetres = (double?)entry.Distance?.Value,
            Terminals = entry.Terminals?.Value,
            LineBitsPerSecond = (double?)entry.Line?.Value,
        };
    }

    private static int? ParentOf(UnitEntry entry, UnitLevel level, List<Unit> units, Dictionary<string, int> indices, int[] lastOf, DiagnosticBag errors)
    {
        if (entry.In is not { } given)
        {
            // The last unit before this one that stands higher.
            int parent = 0;
            for (int above = 0; above < (int)level; above++) parent = Math.Max(parent, lastOf[above]);
            return parent;
        }
        if (!indices.TryGetValue(given.Value, out int index))
        {
            string? near = errors.IsFull ? null : Suggestions.For(given.Value, indices.Keys);
            errors.Add(given.Place, given.Path, Message.Of(MessageId.NoUnitBefore), null, given.Value, near);
            return null;
        }
        if (index == Unknown) return null;
        if (units[index].Level < level) return index;
        errors.Add(given.Place, given.Path, Message.Of(MessageId.ParentNotAbove), null, given.Value);
        return null;
    }
}
