using System.Text.RegularExpressions;
using RolloutSim.Scenarios.Shapes;
using RolloutSim.Scenarios.Texts;
using RolloutSim.Scenarios.Values;
using RolloutSim.Scenarios.Yaml;

namespace RolloutSim.Scenarios.Syntax;

/// <summary>Reads what is only kept, by its shape: keys, units, distributions.</summary>
internal static class FormReader
{
    private const int MostEntries = 200;

    /// <summary>Null when it is wrong.</summary>
    public static FormNode? Read(YamlNode node, Shape shape, string path, ReadContext context) => shape switch
    {
        MapShape map => ReadMap(node, map, path, context),
        ValueShape value => NodeReader.Value(node, path, new ValueParser<string>(value.Parse), context) is { } given ? new FormValue(given) : null,
        ListShape list => new FormList([.. NodeReader.List(node, path, context).Select((item, i) => Read(item, list.Item, $"{path}.{i + 1}", context)).OfType<FormNode>()]),
        WordsShape => NodeReader.Text(node, path, context) is { } text ? new FormWords(text) : null,
        _ => throw new InvalidOperationException($"Nothing of the shape {shape} is only kept."),
    };

    private static FormMap? ReadMap(YamlNode node, MapShape shape, string path, ReadContext context)
    {
        if (NodeReader.Map(node, path, context) is not { } map) return null;
        List<(string, FormNode)> entries = [];
        foreach (ShapeKey key in shape.Keys)
            if ((key.IsRequired ? map.Required(key.Name) : map.Optional(key.Name)) is { } inside && Read(inside, key.Shape, map.PathOf(key.Name), context) is { } form)
                entries.Add((key.Name, form));
        if (shape.Names.Length == 0) map.RefuseTheRest();
        else
            foreach (MapEntry entry in map.Rest())
            {
                if (Name(entry.Key.Text, shape.Names[0]) is { } fault) context.Errors.Add(entry.Key.Place, path, fault.Problem, fault.Expected, entry.Key.Text, fault.Suggestion);
                else if (Read(entry.Value, shape.Names[0].Shape, map.PathOf(entry.Key.Text), context) is { } form) entries.Add((entry.Key.Text, form));
            }
        if (entries.Count > MostEntries) context.Errors.Add(node.Place, path, Message.Of(MessageId.TooMany, MostEntries));
        return new FormMap([.. entries]);
    }

    /// <summary>What is wrong with a name of the user's own.</summary>
    private static Fault? Name(string name, ShapeNames names)
    {
        if (names.Pattern == PlanShape.SlugPattern) return Slug.Parse(name).Fault;
        return Regex.IsMatch(name, names.Pattern) ? null : new Fault(Message.Of(MessageId.NoName), Message.Of(MessageId.ExpectUnitCode));
    }
}
