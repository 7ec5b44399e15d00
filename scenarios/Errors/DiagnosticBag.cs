using RolloutSim.Scenarios.Texts;

namespace RolloutSim.Scenarios.Errors;

/// <summary>Collects the mistakes of one file, so that a user sees them together.</summary>
internal sealed class DiagnosticBag(string file)
{
    /// <summary>How many are shown.</summary>
    public const int Shown = 20;

    private const int Kept = 200, FoundChars = 60;

    private readonly List<Diagnostic> _diagnostics = [];
    private int _total;

    public string File => file;

    public bool HasErrors => _total > 0;

    /// <summary>Further mistakes are only counted: no need to think of suggestions.</summary>
    public bool IsFull => _diagnostics.Count >= Kept;

    public void Add(Place place, string path, Message problem, Message? expected = null, string? found = null, string? suggestion = null)
    {
        _total++;
        if (!IsFull) _diagnostics.Add(new Diagnostic(file, place, Shorten(path), problem, expected, found is null ? null : Shorten(found), suggestion));
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
