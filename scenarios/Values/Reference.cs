using System.Collections.Immutable;
using RolloutSim.Model.Units;
using RolloutSim.Scenarios.Errors;
using RolloutSim.Scenarios.Texts;

namespace RolloutSim.Scenarios.Values;

/// <summary>A prerequisite in words: <c>rosters-submitted of all schools</c>, <c>accounts-issued of the centre</c>, <c>practice-done</c>.</summary>
/// <param name="Id">The work item that is waited for.</param>
/// <param name="Level">Whose it is; null for the same unit's.</param>
/// <param name="Share">Of the units below, which share: (0, 1].</param>
/// <param name="IsBelow">All units of the level below are meant, not the one above.</param>
internal sealed record Reference(string Id, UnitLevel? Level, double Share, bool IsBelow)
{
    private const string UntilWord = "until";

    /// <summary>To the end of that day's office hours it is waited for, and no longer; null: always.</summary>
    public PlanDate? Until { get; init; }

    /// <summary>A tilde stands before the day.</summary>
    public bool IsUntilAssumed { get; init; }

    public static Parsed<Reference> Parse(string text)
    {
        string[] words = text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        Message expected = Message.Of(MessageId.ExpectReference);
        if (words.Length == 0) return new Fault(Message.Of(MessageId.NoReference), expected);
        Parsed<string> id = Slug.Parse(words[0]);
        if (id.Fault is not null) return id.Fault;
        string name = id.Value!;
        if (words.Length > 2 && words[^2] == UntilWord) return WithCutOff(Parse(string.Join(' ', words[..^2])), words[^1]);
        return words[1..] switch
        {
            [] => Parsed.Of(new Reference(name, null, 1, false), name),
            ["of", "the", string above] => Above(name, above),
            ["of", "all", string below] => Below(name, "", 1, below),
            ["of", string percent, "of", "all", string below] when percent.EndsWith('%') => Part(name, percent, below),
            _ => new Fault(Message.Of(MessageId.NoReference), expected),
        };
    }

    private static Parsed<Reference> WithCutOff(Parsed<Reference> parsed, string word)
    {
        if (parsed.Fault is not null) return parsed;
        bool isAssumed = word.StartsWith('~');
        Parsed<PlanDate> date = DateParser.Date(isAssumed ? word[1..] : word);
        string before = $"{parsed.Text} {UntilWord} {(isAssumed ? "~" : "")}";
        if (date.Fault is { } fault) return fault with { Suggestion = fault.Suggestion is null ? null : before + fault.Suggestion };
        return Parsed.Of(parsed.Value! with { Until = date.Value, IsUntilAssumed = isAssumed }, before + date.Text);
    }

    private static Parsed<Reference> Above(string id, string word)
    {
        if (LevelWords.FromOf(word) is not { } level || level == UnitLevel.School) return Unknown(word, LevelWords.Above, $"{id} of the ");
        return Parsed.Of(new Reference(id, level, 1, false), $"{id} of the {word}");
    }

    private static Parsed<Reference> Below(string id, string part, double share, string word)
    {
        if (LevelWords.FromMany(word) is not { } level || level == UnitLevel.Nation) return Unknown(word, LevelWords.All, $"{id} of {part}all ");
        return Parsed.Of(new Reference(id, level, share, true), $"{id} of {part}all {word}");
    }

    private static Parsed<Reference> Part(string id, string percent, string word)
    {
        Parsed<double> share = QuantityParser.Share(0, 1)(percent);
        return share.Fault is not null ? share.Fault : Below(id, $"{share.Text} of ", share.Value, word);
    }

    private static Fault Unknown(string word, ImmutableArray<string> known, string before)
    {
        string? near = Suggestions.For(word, known);
        return new Fault(Message.Of(MessageId.UnknownLevel, word), Message.Of(MessageId.ExpectOneOf, known), near is null ? null : before + near);
    }
}
