using RolloutSim.Scenarios.Texts;

namespace RolloutSim.Scenarios.Errors;

/// <summary>Collects the mistakes of one plan, in its file and in those that it is made of, so that a user sees them together.</summary>
internal sealed class DiagnosticBag(string file)
{
    /// <summary>How many are shown.</summary>
    public const int Shown = 20;

    private const int Kept = 200, FoundChars = 60;

    private readonly List<Diagnostic> _diagnostics = [];
    private readonly List<(string Name, bool HasLines)> _sources = [(file, true)];
    private int _total;

    public string File => file;

    /// <summary>All mistakes that are kept, in the order in which they were found.</summary>
    public IReadOnlyList<Diagnostic> All => _diagnostics;

    /// <summary>A further file, or an option of the command line, which has no lines; what to put into its places.</summary>
    public int AddSource(string name, bool hasLines)
    {
        _sources.Add((name, hasLines));
        return _sources.Count - 1;
    }

    /// <summary>The file or option that a place lies in; empty for the plan itself.</summary>
    public string SourceOf(Place place) => place.Source == 0 ? "" : _sources[place.Source].Name;

    /// <summary>A bag with the same sources and no mistakes.</summary>
    public DiagnosticBag Fresh()
    {
        var bag = new DiagnosticBag(file);
        bag._sources.AddRange(_sources.Skip(1));
        return bag;
    }

    public bool HasErrors => _total > 0;

    /// <summary>How many mistakes were found.</summary>
    public int Total => _total;

    /// <summary>Further mistakes are only counted: no need to think of suggestions.</summary>
    public bool IsFull => _diagnostics.Count >= Kept;

    public void Add(Place place, string path, Message problem, Message? expected = null, string? found = null, string? suggestion = null)
    {
        _total++;
        (string name, bool hasLines) = _sources[place.Source];
        if (!IsFull) _diagnostics.Add(new Diagnostic(name, hasLines ? place : Place.None with { Source = place.Source }, Shorten(path), problem, expected, found is null ? null : Shorten(found), suggestion));
    }

    /// <summary>A mistake that was found in a changed plan, with another sentence.</summary>
    public void Adopt(Diagnostic diagnostic, Message problem)
    {
        _total++;
        if (!IsFull) _diagnostics.Add(diagnostic with { Problem = problem });
    }

    /// <exception cref="ScenarioException">There are mistakes.</exception>
    public void ThrowIfAny()
    {
        if (HasErrors) throw ToException();
    }

    public ScenarioException ToException() => new([.. _diagnostics.OrderBy(d => d.Place).Take(Shown)], _total);

    private static string Shorten(string text)
    {
        string line = text.ReplaceLineEndings(" ");
        if (line.Length <= FoundChars) return line;
        int end = char.IsHighSurrogate(line[FoundChars - 1]) ? FoundChars - 1 : FoundChars;
        return line[..end] + "…";
    }
}
