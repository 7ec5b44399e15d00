using System.Collections.Immutable;
using RolloutSim.Scenarios.Errors;
using RolloutSim.Scenarios.Shapes;
using RolloutSim.Scenarios.Syntax;
using RolloutSim.Scenarios.Texts;
using RolloutSim.Scenarios.Values;
using RolloutSim.Scenarios.Yaml;

namespace RolloutSim.Scenarios.Composing;

/// <summary>Puts a value into a plan's tree, at a path such as <c>people.county.liaison</c> or <c>preparation.ready.after.1</c>.</summary>
/// <remarks>
/// A key of the language that is not there yet is added; a name of the user's own only where it is nearly no other, so that a slip
/// does not make a second office, or where it says enough to be meant: a whole work item, or a value of something that has defaults for all others. A value that is short for a map becomes the map when a key of it is set, and is set inside it.
/// </remarks>
internal sealed class TreeEdit
{
    private const int ListedMost = 40;

    private readonly string[] _segments;
    private readonly YamlNode _value;
    private readonly Place _place;
    private readonly string _path;
    private readonly DiagnosticBag _errors;

    private TreeEdit(string path, YamlNode value, Place place, DiagnosticBag errors) =>
        (_segments, _value, _place, _path, _errors) = (path.Split('.'), value, place, path, errors);

    /// <param name="root">The plan.</param>
    /// <param name="path">Keys, names and numbers of list items, from 1, with points between them.</param>
    /// <param name="value">What shall stand there.</param>
    /// <param name="place">Where the path stands, for messages.</param>
    /// <param name="errors">Gets a path that leads nowhere; the plan then stays as it is.</param>
    public static MapNode Set(MapNode root, string path, YamlNode value, Place place, DiagnosticBag errors) =>
        new TreeEdit(path, value, place, errors).In(root, PlanShape.Root, 0) as MapNode ?? root;

    /// <summary>The node with the value inside; null after a mistake.</summary>
    private YamlNode? In(YamlNode? node, Shape shape, int at)
    {
        if (at == _segments.Length) return Replace(node, shape);
        return shape switch
        {
            MapShape map => InMap(node, map, at),
            ListShape list => InList(node, list, at),
            EitherShape { Second: MapShape map } => InMap(node, map, at),
            _ => Fail(MessageId.NothingBelow, string.Join('.', _segments[..at]), null),
        };
    }

    private YamlNode Replace(YamlNode? node, Shape shape)
    {
        Shape whole = shape is EitherShape either ? either.Second : shape;
        if (node is not MapNode old || _value is not ScalarNode || whole is not MapShape { Short.Length: > 0 } map) return _value;
        return With(old, map.Short, _value);
    }

    private MapNode? InMap(YamlNode? node, MapShape shape, int at)
    {
        MapNode map = node switch
        {
            MapNode found => found,
            ScalarNode { Text.Length: > 0 } scalar when shape.Short.Length > 0 => new MapNode([new MapEntry(new ScalarNode(shape.Short, scalar.Place), scalar)], scalar.Place),
            _ => new MapNode([], _place),
        };
        // Names may have points in them: the longest that is there is meant.
        for (int end = _segments.Length; end > at; end--)
        {
            string name = string.Join('.', _segments[at..end]);
            if (map.Entries.FirstOrDefault(e => e.Key.Text == name) is { } entry)
                return shape.Behind(name) is { } inside && In(entry.Value, inside, end) is { } changed ? With(map, name, changed) : null;
        }
        string key = _segments[at];
        bool isKey = shape.Keys.Any(k => k.Name == key), isLast = at == _segments.Length - 1;
        ImmutableArray<string> known = [.. shape.Keys.Select(k => k.Name).Concat(map.Entries.Select(e => e.Key.Text)).Distinct()];
        if (!isKey && !IsGoodName(key, shape, isLast, known))
            return Fail(MessageId.UnknownPath, key, known, shape.IsFixed ? null : shape.Behind(key) as MapShape, at) as MapNode;
        return In(null, shape.Behind(key)!, at + 1) is { } added ? With(map, key, added) : null;
    }

    private bool IsGoodName(string key, MapShape shape, bool isLast, ImmutableArray<string> known)
    {
        if (shape.IsFixed || shape.Behind(key) is not { } behind) return false;
        if (shape.HasDefaults && Suggestions.For(key, known) is null) return true;
        if (!isLast) return false;
        // Whole work items and units say enough to be meant.
        if (behind is MapShape { Short.Length: 0 } or ListShape) return _value is not ScalarNode;
        return ChannelsReader.IsUsual(key) || Suggestions.For(key, known) is null;
    }

    private YamlNode? InList(YamlNode? node, ListShape shape, int at)
    {
        ImmutableArray<YamlNode> items = node switch
        {
            ListNode list => list.Items,
            ScalarNode { Text.Length: > 0 } => [node],
            _ => [],
        };
        string segment = _segments[at];
        int index = int.TryParse(segment, out int number) ? number - 1 : IndexOfSession(items, segment);
        if (index < 0 || index >= items.Length)
            return Fail(MessageId.UnknownPath, segment, [.. Enumerable.Range(1, items.Length).Select(i => SessionName(items[i - 1]) ?? $"{i}")]);
        YamlNode item = items[index];
        // A session's time changes, its name stays.
        if (shape.Item is EitherShape { Second: MapShape session } && SessionName(item) is { } name && item is ScalarNode text && session == PlanShape.Session)
            item = new MapNode([Entry("id", name, text.Place), Entry("en", TitleOf(text.Text), text.Place), new MapEntry(new ScalarNode("at", text.Place), new ScalarNode(TimeOf(text.Text), text.Place))], text.Place);
        return In(item, shape.Item, at + 1) is { } changed ? new ListNode(items.SetItem(index, changed), node!.Place) : null;
    }

    private static int IndexOfSession(ImmutableArray<YamlNode> items, string name)
    {
        for (int i = 0; i < items.Length; i++)
            if (SessionName(items[i]) == name) return i;
        return -1;
    }

    private static string? SessionName(YamlNode node)
    {
        if (node is ScalarNode text) return Slug.Of(TitleOf(text.Text)) is { Length: > 0 } name ? name : null;
        if (node is not MapNode map) return null;
        string? Word(string key) => (map.Entries.FirstOrDefault(e => e.Key.Text == key)?.Value as ScalarNode)?.Text;
        return Word("id") ?? (Word("en") is { } english ? Slug.Of(english) : null);
    }

    private static string TitleOf(string session) => SessionTime.Parse(session.TrimStart('~')) is { Fault: null, Value: { } time } ? time.Title : "";

    private static string TimeOf(string session) =>
        (session.StartsWith('~') ? "~" : "") + (SessionTime.Parse(session.TrimStart('~')) is { Fault: null, Value: { } time } ? time.WrittenTime : session);

    private static MapEntry Entry(string key, string value, Place place) => new(new ScalarNode(key, place), new ScalarNode(value, place));

    private MapNode With(MapNode map, string key, YamlNode value)
    {
        for (int i = 0; i < map.Entries.Length; i++)
            if (map.Entries[i].Key.Text == key) return map with { Entries = map.Entries.SetItem(i, map.Entries[i] with { Value = value }) };
        return map with { Entries = map.Entries.Add(new MapEntry(new ScalarNode(key, _place), value)) };
    }

    /// <param name="problem">What is wrong.</param>
    /// <param name="name">Where in the path.</param>
    /// <param name="known">What could stand there.</param>
    /// <param name="added">The shape of what could be added there as a whole; null: nothing.</param>
    /// <param name="at">The name's place in the path.</param>
    private YamlNode? Fail(MessageId problem, string name, ImmutableArray<string>? known, MapShape? added = null, int at = 0)
    {
        string? near = known is { } words ? Suggestions.For(name, words) : null;
        string? meant = near is null ? null : ReplaceFirst(name, near);
        Message? listed = known is { Length: > 0 and <= ListedMost } shown ? Message.Of(MessageId.ExpectOneOf, shown) : null;
        if (near is null && added is not null)
        {
            string whole = $"{string.Join('.', _segments[..(at + 1)])}={ShapeExample.Of(added)}";
            listed = listed is null ? Message.Of(MessageId.ExpectNew, whole) : Message.Of(MessageId.ExpectOneOfOrNew, known!, whole);
        }
        _errors.Add(_place, _path, Message.Of(problem, name), listed, null, meant);
        return null;
    }

    /// <summary>The path with the segment that was meant.</summary>
    private string ReplaceFirst(string name, string near)
    {
        int at = Array.IndexOf(_segments, name);
        return string.Join('.', _segments[..at].Append(near).Concat(_segments[(at + 1)..]));
    }
}
