using System.Collections.Immutable;
using System.Globalization;
using RolloutSim.Scenarios.Errors;
using RolloutSim.Scenarios.Texts;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace RolloutSim.Scenarios.Yaml;

/// <summary>Makes a tree of nodes with places out of YAML: the plain part of it, without anchors, aliases, tags and further documents.</summary>
internal sealed class YamlTreeReader
{
    private readonly Parser _parser;
    private readonly DiagnosticBag _bag;
    private readonly int _source;
    private Place _last;
    private int _nodes;

    private YamlTreeReader(string text, DiagnosticBag bag, int source) =>
        (_parser, _bag, _source, _last) = (new Parser(new StringReader(text)), bag, source, Place.Start with { Source = source });

    /// <param name="text">The whole of a file, or of an option's value.</param>
    /// <param name="bag">Collects the mistakes.</param>
    /// <param name="source">Which of the bag's sources the text is.</param>
    /// <exception cref="ScenarioException">Not YAML of the plain kind, or empty.</exception>
    public static YamlNode Read(string text, DiagnosticBag bag, int source = 0)
    {
        TextCheck.Check(text, bag, source);
        return new YamlTreeReader(text, bag, source).ReadDocument();
    }

    private YamlNode ReadDocument()
    {
        Next(); // the stream's start
        if (Next() is StreamEnd) throw Fail(Place.Start with { Source = _source }, MessageId.FileEmpty);
        YamlNode root = ReadNode(Next(), "", 1);
        Next(); // the document's end
        ParsingEvent after = Next();
        if (after is not StreamEnd) throw Fail(At(after.Start), MessageId.SeveralDocuments);
        return root;
    }

    private YamlNode ReadNode(ParsingEvent found, string path, int depth)
    {
        Place place = At(found.Start);
        if (++_nodes > Limits.Nodes) throw Fail(place, MessageId.TooManyNodes, Limits.Nodes);
        if (depth > Limits.Depth) throw Fail(place, MessageId.NestedTooDeep, Limits.Depth);
        if (found is AnchorAlias alias) throw Fail(place, MessageId.AliasRefused, alias.Value.Value);
        if (found is NodeEvent { Anchor.IsEmpty: false } anchored) throw Fail(place, MessageId.AnchorRefused, anchored.Anchor.Value);
        if (found is NodeEvent { Tag.IsEmpty: false } tagged) throw Fail(place, MessageId.TagRefused, tagged.Tag.Value);
        return found switch
        {
            Scalar scalar => ReadScalar(scalar, place),
            SequenceStart => ReadList(path, depth, place),
            MappingStart => ReadMap(path, depth, place),
            _ => throw Fail(place, MessageId.NotYaml, found.ToString() ?? ""),
        };
    }

    private ScalarNode ReadScalar(Scalar scalar, Place place)
    {
        if (scalar.Value.Length > Limits.TextChars) throw Fail(place, MessageId.TextTooLong, Limits.TextChars);
        // An escape sequence in quotes can hold what TextCheck keeps out of the file itself.
        foreach (char c in scalar.Value)
            if (char.IsControl(c) && c != '\n') throw Fail(place, MessageId.ControlCharacter, ((int)c).ToString("X4", CultureInfo.InvariantCulture));
        return new ScalarNode(scalar.Value, place);
    }

    private ListNode ReadList(string path, int depth, Place place)
    {
        ImmutableArray<YamlNode>.Builder items = ImmutableArray.CreateBuilder<YamlNode>();
        for (ParsingEvent item = Next(); item is not SequenceEnd; item = Next())
            items.Add(ReadNode(item, $"{path}.{items.Count + 1}", depth + 1));
        return new ListNode(items.ToImmutable(), place);
    }

    private MapNode ReadMap(string path, int depth, Place place)
    {
        ImmutableArray<MapEntry>.Builder entries = ImmutableArray.CreateBuilder<MapEntry>();
        var lines = new Dictionary<string, int>(StringComparer.Ordinal);
        for (ParsingEvent found = Next(); found is not MappingEnd; found = Next())
        {
            if (ReadNode(found, path, depth + 1) is not ScalarNode key) throw Fail(At(found.Start), MessageId.KeyNotText);
            string inside = path.Length == 0 ? key.Text : $"{path}.{key.Text}";
            YamlNode value = ReadNode(Next(), inside, depth + 1);
            if (lines.TryAdd(key.Text, key.Place.Line)) entries.Add(new MapEntry(key, value));
            else _bag.Add(key.Place, inside, Message.Of(MessageId.DuplicateKey, lines[key.Text]));
        }
        return new MapNode(entries.ToImmutable(), place);
    }

    private ParsingEvent Next()
    {
        try
        {
            if (!_parser.MoveNext() || _parser.Current is null) throw Fail(_last, MessageId.NotYaml, "end");
        }
        catch (YamlException e)
        {
            throw Fail(At(e.Start), MessageId.NotYaml, e.Message);
        }
        // The parser is a third party's: what else it throws on noise is still the file's fault, near the last thing that it understood.
        catch (Exception e) when (e is ArgumentException or InvalidOperationException or IndexOutOfRangeException or OverflowException or FormatException)
        {
            throw Fail(_last, MessageId.YamlLeftOpen);
        }
        _last = At(_parser.Current.Start);
        return _parser.Current;
    }

    private Place At(Mark mark) => new((int)Math.Clamp(mark.Line, 1, int.MaxValue), (int)Math.Clamp(mark.Column, 1, int.MaxValue), _source);

    private ScenarioException Fail(Place place, MessageId id, params object[] arguments)
    {
        _bag.Add(place, "", Message.Of(id, arguments));
        return _bag.ToException();
    }
}
