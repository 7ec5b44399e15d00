using System.Collections.Immutable;
using RolloutSim.Model.Randomness.Distributions;
using RolloutSim.Model.Season;
using RolloutSim.Scenarios.Texts;
using RolloutSim.Scenarios.Values;
using RolloutSim.Scenarios.Yaml;

namespace RolloutSim.Scenarios.Syntax;

/// <summary>Reads the work items of a phase.</summary>
internal static class WorkItemsReader
{
    private const int MostRounds = 20;

    public static readonly ValueParser<Distribution> StartLag = QuantityParser.Distribution(Measure.Lag, mayBeZero: true);

    public static ImmutableArray<WorkItemEntry> Read(YamlNode? node, Phase phase, ReadContext context, bool isRival = false)
    {
        if (node is null || NodeReader.Map(node, isRival ? WorkItemEntry.Rival : WorkItemEntry.PhaseKey(phase), context) is not { } map) return [];
        return [.. map.Rest().Select(e => ReadItem(e, phase, context, isRival))];
    }

    public static WorkItemEntry ReadItem(MapEntry entry, Phase phase, ReadContext context, bool isRival = false)
    {
        string id = entry.Key.Text;
        var item = new WorkItemEntry(phase, id, entry.Key.Place) { Name = NameOf(id, null, null), IsRival = isRival };
        if (Slug.Parse(id).Fault is { } fault)
            context.Errors.Add(entry.Key.Place, item.Section, fault.Problem, fault.Expected, id, fault.Suggestion);
        if (NodeReader.Map(entry.Value, item.Path, context) is not { } map) return item;
        WorkItemEntry read = item with
        {
            Name = NameOf(id, map.Text("zh"), map.Text("en")),
            Who = map.RequiredValue("who", Role.Parse),
            Known = map.Value("known", DateParser.Date),
            From = map.Value("from", DateParser.Date),
            Due = map.Value("due", DateParser.Date),
            Effort = map.RequiredValue("effort", QuantityParser.Distribution(Measure.Effort)),
            After = ReadAfter(map, context),
            Via = map.ValueOr("via", Slug.Parse, ChannelsReader.Other, ChannelsReader.Other),
            Evidence = map.Text("evidence") ?? "",
            Review = ReadReview(map, id, context),
            StartLag = map.Value("start-lag", StartLag),
            Remind = map.Value("remind", Reminder.Parse),
            Closes = map.Value("closes", ClosingTime.Parse),
            Extension = ReadExtension(map, context),
            OvertimeFrom = map.Value("overtime-from", DateParser.Date),
        };
        map.RefuseTheRest();
        return read;
    }

    private static ImmutableArray<Given<Reference>> ReadAfter(MapReader map, ReadContext context)
    {
        if (map.Optional("after") is not { } node) return [];
        string path = map.PathOf("after");
        ImmutableArray<YamlNode> items = NodeReader.List(node, path, context);
        if (items.Length > Limits.Prerequisites)
        {
            context.Errors.Add(node.Place, path, Message.Of(MessageId.TooMany, Limits.Prerequisites));
            return [];
        }
        // One behind 'after' and a list of one are the same plan, with the same paths.
        return [.. items.Select((item, i) => ReadReference(item, $"{path}.{i + 1}", context)).OfType<Given<Reference>>()];
    }

    /// <summary>A tilde before the cut-off alone makes the whole an assumption, and stays where it is.</summary>
    private static Given<Reference>? ReadReference(YamlNode node, string path, ReadContext context)
    {
        Given<Reference>? given = NodeReader.Value(node, path, Reference.Parse, new ReadContext(context.Errors));
        if (given is not null) context.Count(given with { IsAssumed = given.IsAssumed || given.Value.IsUntilAssumed });
        return given;
    }

    private static ExtensionEntry? ReadExtension(MapReader item, ReadContext context)
    {
        string path = item.PathOf("extension");
        if (item.Optional("extension") is not { } node || NodeReader.Map(node, path, context) is not { } map) return null;
        var extension = new ExtensionEntry(path, node.Place)
        {
            Who = map.RequiredValue("who", Role.Parse),
            Effort = map.RequiredValue("effort", QuantityParser.Distribution(Measure.Effort)),
        };
        map.RefuseTheRest();
        return extension;
    }

    private static ReviewEntry? ReadReview(MapReader item, string id, ReadContext context)
    {
        string path = item.PathOf("review");
        if (item.Optional("review") is not { } node || NodeReader.Map(node, path, context) is not { } map) return null;
        // The name is the plan's own, not a value: without 'as' it follows from the item's.
        string name = map.Optional("as") is { } given ? NodeReader.Value(given, map.PathOf("as"), Slug.Parse, new ReadContext(context.Errors))?.Value ?? "" : $"{id}-reviewed";
        var review = new ReviewEntry(name, path, node.Place)
        {
            Name = NameOf(name, map.Text("zh"), map.Text("en")),
            Who = map.RequiredValue("who", Role.Parse),
            Due = map.Value("due", DateParser.Date),
            Effort = map.RequiredValue("effort", QuantityParser.Distribution(Measure.Effort)),
            SentBack = map.ValueOr("sent-back", QuantityParser.Share(0, 0.99m, orEqual: true), 0, "0%"),
            Rework = map.ValueOr("rework", QuantityParser.Share(0, 2), 0.5, "50%"),
            Rounds = map.ValueOr("rounds", WholeNumber.Parser(1, MostRounds), 3, "3"),
            OvertimeFrom = map.Value("overtime-from", DateParser.Date),
        };
        map.RefuseTheRest();
        return review;
    }

    private static LocalName NameOf(string id, string? zh, string? en)
    {
        string english = en ?? Slug.Words(id);
        return new LocalName(zh ?? english, english);
    }
}
