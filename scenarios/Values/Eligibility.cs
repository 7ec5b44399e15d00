using System.Collections.Immutable;
using RolloutSim.Scenarios.Errors;
using RolloutSim.Scenarios.Texts;

namespace RolloutSim.Scenarios.Values;

/// <summary>Who may hold a post, in words behind its count: <c>1 not of a tested subject</c>, <c>2 PE teachers from another school</c>.</summary>
internal static class Eligibility
{
    public static ImmutableArray<string> Phrases { get; } =
        ["not of a tested subject", "PE teacher", "PE teachers", "computer teacher", "computer teachers", "music teacher", "music teachers", "from another school", "trained"];

    /// <param name="words">One phrase after another.</param>
    public static Parsed<string> Parse(string words)
    {
        string rest = words;
        while (rest.Length > 0)
        {
            string? phrase = Phrases.Where(p => rest == p || rest.StartsWith(p + " ", StringComparison.Ordinal)).MaxBy(p => p.Length);
            if (phrase is null) return new Fault(Message.Of(MessageId.UnknownEligibility, rest), Message.Of(MessageId.ExpectOneOf, Phrases), Suggestions.For(rest, Phrases));
            rest = rest[phrase.Length..].TrimStart();
        }
        return Parsed.Of(words, words);
    }
}
