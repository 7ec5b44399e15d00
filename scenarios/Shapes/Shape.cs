using System.Collections.Immutable;
using System.Text.RegularExpressions;
using RolloutSim.Scenarios.Values;

namespace RolloutSim.Scenarios.Shapes;

/// <summary>What may stand somewhere in a plan: the one description behind the JSON Schema, the paths of <c>set</c> and the values that are only kept.</summary>
/// <remarks>The season's readers know their keys themselves, for they know what to do with them; a test holds both together.</remarks>
internal abstract record Shape;

/// <summary>Words for people, in any language.</summary>
internal sealed record WordsShape : Shape
{
    public static readonly WordsShape Any = new();
}

/// <summary>A single value, with or without a tilde.</summary>
/// <param name="Parse">From a text without its tilde to the usual spelling.</param>
/// <param name="Examples">How it may look.</param>
/// <param name="OneOf">All that it may be; empty where the examples are only some.</param>
internal sealed record ValueShape(Func<string, Parsed<string>> Parse, ImmutableArray<string> Examples, ImmutableArray<string> OneOf) : Shape
{
    public static ValueShape Of<T>(ValueParser<T> parser, params string[] examples) => new(Spelled(parser), [.. examples], []);

    /// <summary>One of a few words.</summary>
    public static ValueShape Among<T>(ValueParser<T> parser, IEnumerable<string> words) => new(Spelled(parser), [], [.. words]);

    private static Func<string, Parsed<string>> Spelled<T>(ValueParser<T> parser) => text =>
    {
        Parsed<T> parsed = parser(text);
        return parsed.Fault is { } fault ? fault : Parsed.Of(parsed.Text, parsed.Text);
    };
}

/// <summary>Values one after another; a single one may stand alone.</summary>
internal sealed record ListShape(Shape Item) : Shape;

/// <summary>Either: a text with a time, or a map of its parts.</summary>
internal sealed record EitherShape(Shape First, Shape Second) : Shape;

/// <summary>Whatever a path of <c>set</c> may get.</summary>
internal sealed record AnyShape : Shape
{
    public static readonly AnyShape One = new();
}

/// <summary>Keys of the language, and names of the user's own.</summary>
internal sealed record MapShape(ImmutableArray<ShapeKey> Keys, ImmutableArray<ShapeNames> Names) : Shape
{
    /// <summary>The key whose value may stand alone in the map's place; empty where none may.</summary>
    public string Short { get; init; } = "";

    /// <summary>A <c>set</c> may not add names, because nothing would use them.</summary>
    public bool IsFixed { get; init; }

    /// <summary>All behind a name has defaults, so that a <c>set</c> of one value makes the name.</summary>
    public bool HasDefaults { get; init; }

    public static MapShape Of(params ShapeKey[] keys) => new([.. keys], []);

    public static MapShape Named(string pattern, Shape shape) => new([], [new ShapeNames(pattern, shape)]);

    /// <summary>The shape behind a key; null where it may not stand.</summary>
    public Shape? Behind(string key)
    {
        foreach (ShapeKey known in Keys)
            if (known.Name == key) return known.Shape;
        foreach (ShapeNames names in Names)
            if (Regex.IsMatch(key, names.Pattern)) return names.Shape;
        return null;
    }
}

/// <summary>A key of the language; with a default where what is left out still holds.</summary>
internal sealed record ShapeKey(string Name, Shape Shape, bool IsRequired = false, string Default = "");

/// <summary>Names of the user's own, by the pattern that they have.</summary>
internal sealed record ShapeNames(string Pattern, Shape Shape);
