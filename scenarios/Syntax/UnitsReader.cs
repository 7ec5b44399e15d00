using System.Collections.Immutable;
using RolloutSim.Model.Units;
using RolloutSim.Scenarios.Errors;
using RolloutSim.Scenarios.Texts;
using RolloutSim.Scenarios.Values;
using RolloutSim.Scenarios.Yaml;

namespace RolloutSim.Scenarios.Syntax;

/// <summary>Reads <c>units</c>: one entry a unit, the higher before the lower.</summary>
internal static class UnitsReader
{
    public static ImmutableArray<UnitEntry> Read(YamlNode node, ReadContext context)
    {
        if (NodeReader.Map(node, UnitEntry.Section, context) is not { } units) return [];
        ImmutableArray<MapEntry> entries = [.. units.Rest()];
        if (entries.Length == 0) context.Errors.Add(node.Place, UnitEntry.Section, Message.Of(MessageId.ValueEmpty));
        if (entries.Length > Limits.Units)
        {
            context.Errors.Add(entries[Limits.Units].Key.Place, UnitEntry.Section, Message.Of(MessageId.TooMany, Limits.Units));
            return [];
        }
        return [.. entries.Select(e => ReadUnit(e, context))];
    }

    private static UnitEntry ReadUnit(MapEntry entry, ReadContext context)
    {
        var unit = new UnitEntry(entry.Key.Text, entry.Key.Place);
        if (Code(unit.Code).Fault is { } fault) context.Errors.Add(entry.Key.Place, UnitEntry.Section, fault.Problem, fault.Expected, unit.Code);
        if (NodeReader.Map(entry.Value, unit.Path, context) is not { } map) return unit;
        UnitEntry read = unit with
        {
            Level = map.RequiredValue("level", Level),
            In = map.Value("in", Code),
            Zh = map.Text("zh"),
            En = map.Text("en"),
            Kind = map.Value("kind", SchoolKinds.Parse),
            Traits = UnitTraits.Read(map),
        };
        read = read with { Below = GroupsReader.ReadBelow(map, read.Level?.Value, context) };
        map.RefuseTheRest();
        return read;
    }

    private static Parsed<UnitLevel> Level(string text)
    {
        if (LevelWords.FromOne(text) is { } level && level != UnitLevel.Nation) return Parsed.Of(level, text);
        return new Fault(Message.Of(MessageId.UnknownLevel, text), Message.Of(MessageId.ExpectOneOf, LevelWords.Listed), Suggestions.For(text, LevelWords.Listed));
    }

    private static Parsed<string> Code(string text)
    {
        bool isCode = text.Length is > 0 and <= Limits.NameChars && text.All(c => char.IsLetterOrDigit(c) || c is '-' or '_' or '.');
        return isCode ? Parsed.Of(text, text) : new Fault(Message.Of(MessageId.NoName), Message.Of(MessageId.ExpectUnitCode));
    }
}
