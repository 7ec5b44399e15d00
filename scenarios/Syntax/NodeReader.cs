using System.Collections.Immutable;
using RolloutSim.Scenarios.Texts;
using RolloutSim.Scenarios.Values;
using RolloutSim.Scenarios.Yaml;

namespace RolloutSim.Scenarios.Syntax;

/// <summary>Makes values out of nodes; what is wrong is reported, and null.</summary>
internal static class NodeReader
{
    /// <summary>A value that may have a tilde before it.</summary>
    public static Given<T>? Value<T>(YamlNode node, string path, ValueParser<T> parser, ReadContext context)
    {
        if (Scalar(node, path, context) is not { } scalar) return null;
        bool isAssumed = scalar.Text.StartsWith('~');
        string text = (isAssumed ? scalar.Text[1..] : scalar.Text).Trim();
        if (text.Length == 0)
        {
            context.Errors.Add(scalar.Place, path, Message.Of(MessageId.ValueEmpty));
            return null;
        }
        Parsed<T> parsed = parser(text);
        if (parsed.Fault is { } fault)
        {
            string? suggestion = fault.Suggestion is null ? null : isAssumed ? "~" + fault.Suggestion : fault.Suggestion;
            context.Errors.Add(scalar.Place, path, fault.Problem, fault.Expected, scalar.Text, suggestion);
            return null;
        }
        var given = new Given<T>(parsed.Value!, parsed.Text, isAssumed, scalar.Place, path);
        context.Count(given);
        return given;
    }

    /// <summary>Words for people to read: kept as they are, a tilde too.</summary>
    public static string? Text(YamlNode node, string path, ReadContext context)
    {
        if (Scalar(node, path, context) is not { } scalar) return null;
        string text = scalar.Text.ReplaceLineEndings(" ").Trim();
        if (text.Length > 0) return text;
        context.Errors.Add(scalar.Place, path, Message.Of(MessageId.ValueEmpty));
        return null;
    }

    public static MapReader? Map(YamlNode node, string path, ReadContext context)
    {
        if (node is MapNode map) return new MapReader(map, path, context);
        WrongType(node, path, MessageId.ExpectMap, context);
        return null;
    }

    /// <summary>The items of a list; a single value is a list of one.</summary>
    public static ImmutableArray<YamlNode> List(YamlNode node, string path, ReadContext context)
    {
        if (node is ListNode list) return list.Items;
        if (node is ScalarNode { Text.Length: > 0 }) return [node];
        WrongType(node, path, MessageId.ExpectList, context);
        return [];
    }

    public static void WrongType(YamlNode node, string path, MessageId expected, ReadContext context)
    {
        MessageId found = node switch
        {
            MapNode => MessageId.FoundMap,
            ListNode => MessageId.FoundList,
            ScalarNode { Text.Length: 0 } => MessageId.FoundNothing,
            _ => MessageId.FoundText,
        };
        context.Errors.Add(node.Place, path, Message.Of(MessageId.WrongType, Message.Of(found)), Message.Of(expected), (node as ScalarNode)?.Text is { Length: > 0 } text ? text : null);
    }

    private static ScalarNode? Scalar(YamlNode node, string path, ReadContext context)
    {
        if (node is ScalarNode scalar) return scalar;
        WrongType(node, path, MessageId.ExpectText, context);
        return null;
    }
}
