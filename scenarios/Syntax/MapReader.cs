using System.Collections.Immutable;
using RolloutSim.Scenarios.Errors;
using RolloutSim.Scenarios.Texts;
using RolloutSim.Scenarios.Values;
using RolloutSim.Scenarios.Yaml;

namespace RolloutSim.Scenarios.Syntax;

/// <summary>A map whose keys are known: each is asked for once, and those that nobody asked for are mistakes.</summary>
internal sealed class MapReader
{
    private readonly Dictionary<string, MapEntry> _entries;
    private readonly List<string> _asked = [];
    private readonly ReadContext _context;

    public MapReader(MapNode map, string path, ReadContext context)
    {
        (Node, Path, _context) = (map, path, context);
        _entries = map.Entries.ToDictionary(e => e.Key.Text, StringComparer.Ordinal);
    }

    public MapNode Node { get; }

    public string Path { get; }

    public string PathOf(string key) => Path.Length == 0 ? key : $"{Path}.{key}";

    public YamlNode? Optional(string key)
    {
        _asked.Add(key);
        return _entries.GetValueOrDefault(key)?.Value;
    }

    public YamlNode? Required(string key)
    {
        if (Optional(key) is { } node) return node;
        // A key that is nearly this one is reported as unknown, with this one as the suggestion: once is enough.
        if (!_entries.Keys.Any(found => Suggestions.For(found, [key]) is not null))
            _context.Errors.Add(Node.Place, PathOf(key), Message.Of(MessageId.MissingKey, key));
        return null;
    }

    public Given<T>? Value<T>(string key, ValueParser<T> parser) =>
        Optional(key) is { } node ? NodeReader.Value(node, PathOf(key), parser, _context) : null;

    public Given<T>? RequiredValue<T>(string key, ValueParser<T> parser) =>
        Required(key) is { } node ? NodeReader.Value(node, PathOf(key), parser, _context) : null;

    /// <summary>The value, or the default, which then is an assumption; null only when what stands there is wrong.</summary>
    public Given<T>? ValueOr<T>(string key, ValueParser<T> parser, T value, string text) =>
        Optional(key) is { } node ? NodeReader.Value(node, PathOf(key), parser, _context) : _context.Default(PathOf(key), value, text);

    public string? Text(string key) => Optional(key) is { } node ? NodeReader.Text(node, PathOf(key), _context) : null;

    /// <summary>The entries whose keys nobody asked for: a map with names of the user's own as keys.</summary>
    public IEnumerable<MapEntry> Rest() => Node.Entries.Where(e => !_asked.Contains(e.Key.Text));

    /// <summary>Reports every key that nobody asked for.</summary>
    public void RefuseTheRest()
    {
        ImmutableArray<string> known = [.. _asked];
        foreach (MapEntry entry in Rest())
        {
            string? near = _context.Errors.IsFull ? null : Suggestions.For(entry.Key.Text, known);
            _context.Errors.Add(entry.Key.Place, Path, Message.Of(MessageId.UnknownKey, entry.Key.Text), Message.Of(MessageId.ExpectOneOf, known), null, near);
        }
    }
}
