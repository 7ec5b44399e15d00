using System.Text;
using RolloutSim.Scenarios.Texts;

namespace RolloutSim.Scenarios.Errors;

/// <summary>One mistake in a plan.</summary>
/// <param name="File">The file as the user named it.</param>
/// <param name="Place">Where it stands.</param>
/// <param name="Path">Which value: <c>preparation.rosters-submitted.effort</c>; empty for the file as a whole.</param>
/// <param name="Problem">What is wrong.</param>
/// <param name="Expected">What could stand there; null where the problem says it.</param>
/// <param name="Found">What stands there, shortened; null where the problem says it.</param>
/// <param name="Suggestion">What was probably meant.</param>
public sealed record Diagnostic(string File, Place Place, string Path, Message Problem, Message? Expected, string? Found, string? Suggestion)
{
    /// <summary>The only place that makes a sentence of a mistake.</summary>
    public string Format(TextLanguage language)
    {
        var text = new StringBuilder(File);
        if (!Place.IsNone) text.Append(':').Append(Place);
        text.Append(": ");
        if (Path.Length > 0) text.Append(Path).Append(": ");
        text.Append(Problem.In(language));
        if (Expected is not null) text.Append(Message.Of(MessageId.ClauseExpected, Expected).In(language));
        if (Found is not null) text.Append(Message.Of(MessageId.ClauseFound, Found).In(language));
        if (Suggestion is not null) text.Append(Message.Of(MessageId.ClauseSuggestion, Suggestion).In(language));
        return text.ToString();
    }

    public override string ToString() => Format(TextLanguage.English);
}
