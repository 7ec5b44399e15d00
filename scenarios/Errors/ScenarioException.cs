using System.Collections.Immutable;
using RolloutSim.Scenarios.Texts;

namespace RolloutSim.Scenarios.Errors;

/// <summary>A plan cannot be used; the mistakes are the user's, each with its place.</summary>
public sealed class ScenarioException : Exception
{
    public ScenarioException(ImmutableArray<Diagnostic> diagnostics, int total)
        : base(Text(diagnostics, total, TextLanguage.English)) => (Diagnostics, Total) = (diagnostics, total);

    /// <summary>The first mistakes, in the order of the file; at least one.</summary>
    public ImmutableArray<Diagnostic> Diagnostics { get; }

    /// <summary>How many there are in all.</summary>
    public int Total { get; }

    /// <summary>A line a mistake, and one more when some are not shown.</summary>
    public string Format(TextLanguage language) => Text(Diagnostics, Total, language);

    private static string Text(ImmutableArray<Diagnostic> diagnostics, int total, TextLanguage language)
    {
        IEnumerable<string> lines = diagnostics.Select(d => d.Format(language));
        if (total > diagnostics.Length) lines = lines.Append(Texts.Message.Of(MessageId.MoreErrors, total - diagnostics.Length).In(language));
        return string.Join('\n', lines);
    }
}
