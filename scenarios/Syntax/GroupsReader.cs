using System.Collections.Immutable;
using RolloutSim.Model.Units;
using RolloutSim.Scenarios.Texts;
using RolloutSim.Scenarios.Values;
using RolloutSim.Scenarios.Yaml;

namespace RolloutSim.Scenarios.Syntax;

/// <summary>Reads units that are given as counts, below a unit or, under <c>typical</c>, below every unit of a level.</summary>
internal static class GroupsReader
{
    public const string Count = "count", Typical = "typical";

    /// <summary>Levels that stand below others by count, from the top.</summary>
    public static readonly ImmutableArray<UnitLevel> Levels = [UnitLevel.City, UnitLevel.County, UnitLevel.School];

    /// <summary>Levels below which units stand by count.</summary>
    public static readonly ImmutableArray<UnitLevel> Above = [UnitLevel.Province, UnitLevel.City, UnitLevel.County];

    /// <summary>Below every unit of a level that has nothing else below it.</summary>
    public static ImmutableArray<TypicalEntry> ReadTypical(YamlNode? node, ReadContext context)
    {
        if (node is null || NodeReader.Map(node, Typical, context) is not { } map) return [];
        List<TypicalEntry> read = [];
        foreach (UnitLevel level in Above)
        {
            string word = LevelWords.One(level);
            if (map.Optional(word) is not { } below || NodeReader.Map(below, map.PathOf(word), context) is not { } groups) continue;
            read.Add(new TypicalEntry(level, Read(groups, level, context)));
            groups.RefuseTheRest();
        }
        map.RefuseTheRest();
        return [.. read];
    }

    /// <summary>The counts that stand among a unit's other keys.</summary>
    /// <param name="map">The unit's keys.</param>
    /// <param name="level">The unit's; null when that was wrong.</param>
    /// <param name="context">Collects the mistakes.</param>
    public static ImmutableArray<GroupEntry> ReadBelow(MapReader map, UnitLevel? level, ReadContext context)
    {
        ImmutableArray<GroupEntry> groups = Read(map, UnitLevel.Nation, context);
        foreach (GroupEntry group in groups.Where(group => group.Level <= level))
            context.Errors.Add(group.Place, group.Path, Message.Of(MessageId.GroupNotBelow, LevelWords.Many(group.Level), LevelWords.One(level!.Value)));
        return groups;
    }

    private static ImmutableArray<GroupEntry> Read(MapReader map, UnitLevel above, ReadContext context)
    {
        List<GroupEntry> groups = [];
        foreach (UnitLevel level in Levels.Where(level => level > above))
            if (map.Optional(LevelWords.Many(level)) is { } node) groups.Add(ReadGroup(node, map.PathOf(LevelWords.Many(level)), level, context));
        return [.. groups];
    }

    private static GroupEntry ReadGroup(YamlNode node, string path, UnitLevel level, ReadContext context)
    {
        var group = new GroupEntry(level, node.Place, path);
        if (node is not MapNode given) return group with { Count = CountOf(node, path, context) };
        var map = new MapReader(given, path, context);
        group = group with { Count = map.Optional(Count) is { } count ? CountOf(count, path, context) : null };
        if (level == UnitLevel.School)
            group = group with { Traits = UnitTraits.Read(map), Kinds = [.. SchoolKinds.All.Select(kind => ReadKind(map, kind, context)).OfType<GroupEntry>()] };
        else
            group = group with { Below = Read(map, level, context) };
        map.RefuseTheRest();
        if (group.Kinds.Length > 0 && map.Optional(Count) is { } both) context.Errors.Add(both.Place, path, Message.Of(MessageId.CountTwice));
        if (group.Kinds.Length == 0 && map.Optional(Count) is null) context.Errors.Add(node.Place, map.PathOf(Count), Message.Of(MessageId.MissingKey, Count));
        return group;
    }

    private static GroupEntry? ReadKind(MapReader schools, string kind, ReadContext context)
    {
        if (schools.Optional(kind) is not { } node) return null;
        string path = schools.PathOf(kind);
        var group = new GroupEntry(UnitLevel.School, node.Place, path) { Kind = kind };
        if (node is not MapNode given) return group with { Count = CountOf(node, path, context) };
        var map = new MapReader(given, path, context);
        group = group with { Count = map.Required(Count) is { } count ? CountOf(count, path, context) : null, Traits = UnitTraits.Read(map) };
        map.RefuseTheRest();
        return group;
    }

    /// <summary>The short form and the map's <c>count</c> are the same value, with the same path.</summary>
    private static Given<int>? CountOf(YamlNode node, string path, ReadContext context) => NodeReader.Value(node, path, WholeNumber.Parser(0, Limits.Units), context);
}
