using System.Collections.Immutable;
using RolloutSim.Model.Season;
using RolloutSim.Scenarios.Composing;
using RolloutSim.Scenarios.Texts;
using RolloutSim.Scenarios.Values;
using RolloutSim.Scenarios.Yaml;

namespace RolloutSim.Scenarios.Syntax;

/// <summary>Reads <c>levers</c>: what each sets is looked at when it is applied.</summary>
internal static class LeversReader
{
    public static ImmutableArray<LeverEntry> Read(YamlNode? node, ReadContext context)
    {
        if (node is null || NodeReader.Map(node, "levers", context) is not { } map) return [];
        ImmutableArray<MapEntry> entries = [.. map.Rest()];
        if (entries.Length > Limits.Levers)
        {
            context.Errors.Add(node.Place, "levers", Message.Of(MessageId.TooMany, Limits.Levers));
            return [];
        }
        return [.. entries.Select(e => ReadLever(e, context))];
    }

    private static LeverEntry ReadLever(MapEntry entry, ReadContext context)
    {
        string id = entry.Key.Text, words = Slug.Words(id);
        var lever = new LeverEntry(id, entry.Key.Place, new LocalName(words, words), null, null);
        if (Slug.Parse(id).Fault is { } fault) context.Errors.Add(entry.Key.Place, "levers", fault.Problem, fault.Expected, id, fault.Suggestion);
        if (NodeReader.Map(entry.Value, lever.Path, context) is not { } map) return lever;
        string? zh = map.Text("zh"), en = map.Text("en");
        lever = lever with
        {
            Name = new LocalName(zh ?? en ?? words, en ?? words),
            Set = map.Required(PlanComposer.Set) is { } set ? NodeReader.Map(set, map.PathOf(PlanComposer.Set), context)?.Node : null,
            Costs = map.Value("costs", QuantityParser.Single(Measure.Money)),
        };
        map.RefuseTheRest();
        return lever;
    }
}
