using System.Collections.Immutable;
using RolloutSim.Scenarios.Errors;
using RolloutSim.Scenarios.Texts;
using RolloutSim.Scenarios.Values;

namespace RolloutSim.Scenarios.Staffing;

/// <summary>Who may hold a post, in words: <c>teacher not of a tested subject</c>, <c>doctor or sent by county health</c>; the best way first.</summary>
internal static class Eligibility
{
    private const string Or = " or ", Of = "of ", NotOf = "not of ";

    /// <summary>What a way may be made of.</summary>
    public static ImmutableArray<string> Words { get; } =
        [.. WhoWords.All, EligibleWay.NotTested, .. EligibleWay.Homes, EligibleWay.Trained, .. Subjects.All.Select(s => Of + s), .. Subjects.All.Select(s => NotOf + s)];

    /// <summary>Phrases for a message: the many subjects as one.</summary>
    private static readonly ImmutableArray<string> Shown = [.. WhoWords.All, EligibleWay.NotTested, .. EligibleWay.Homes, EligibleWay.Trained, "of mathematics", "not of music"];

    public static Parsed<ImmutableArray<EligibleWay>> Parse(string text)
    {
        string words = Phrases.Plain(text);
        ImmutableArray<EligibleWay>.Builder ways = ImmutableArray.CreateBuilder<EligibleWay>();
        foreach (string way in words.Split(Or))
        {
            Parsed<EligibleWay> parsed = Way(way.Trim());
            if (parsed.Fault is { } fault) return fault with { Suggestion = fault.Suggestion is null ? null : words.Replace(way, fault.Suggestion, StringComparison.Ordinal) };
            ways.Add(parsed.Value!);
        }
        return Parsed.Of(ways.ToImmutable(), words);
    }

    private static Parsed<EligibleWay> Way(string text)
    {
        var way = new EligibleWay(null, [], [], false, null, false);
        string rest = text;
        bool isEmpty = rest.Length == 0;
        while (rest.Length > 0)
        {
            string? phrase = Phrases.At(rest, Words);
            if (phrase is null) return Unknown(text, rest);
            rest = Phrases.Behind(rest, phrase);
            if (phrase == EligibleWay.NotTested) way = way with { IsNotTested = true };
            else if (phrase == EligibleWay.Trained) way = way with { IsTrained = true };
            else if (EligibleWay.Homes.Contains(phrase)) way = way with { From = phrase };
            else if (phrase.StartsWith(NotOf, StringComparison.Ordinal)) way = way with { NotOf = way.NotOf.Add(phrase[NotOf.Length..]) };
            else if (phrase.StartsWith(Of, StringComparison.Ordinal)) way = way with { Of = way.Of.Add(phrase[Of.Length..]) };
            else if (way.Who is null) way = way with { Who = phrase };
            else return Unknown(text, phrase);
        }
        return isEmpty ? Unknown(text, text) : Parsed.Of(way, text);
    }

    private static Fault Unknown(string text, string rest)
    {
        string? near = Suggestions.For(rest, Words);
        return new Fault(Message.Of(MessageId.UnknownEligibility, rest), Message.Of(MessageId.ExpectOneOf, Shown), near is null ? null : text[..^rest.Length] + near);
    }
}
