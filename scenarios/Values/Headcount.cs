using System.Collections.Immutable;
using RolloutSim.Model.Units;
using RolloutSim.Scenarios.Errors;
using RolloutSim.Scenarios.Staffing;
using RolloutSim.Scenarios.Texts;

namespace RolloutSim.Scenarios.Values;

/// <summary>How many people an office has: <c>4</c>, or <c>1 per county</c>; of a post, who may hold it: <c>2 PE teachers</c>.</summary>
/// <param name="Persons">At least 1.</param>
/// <param name="Per">For each unit of this level below.</param>
/// <param name="Eligible">Who may hold it, in the language's words; empty: anybody.</param>
internal sealed record Headcount(int Persons, UnitLevel? Per, string Eligible = "")
{
    public static Parsed<Headcount> Parse(string text)
    {
        string[] words = text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        Message expected = Message.Of(MessageId.ExpectHeadcount, Limits.Persons);
        if (words.Length == 0) return new Fault(Message.Of(MessageId.NoCount), expected);
        Parsed<int> persons = WholeNumber.Parser(1, Limits.Persons)(words[0]);
        if (persons.Fault is not null) return persons.Fault with { Expected = expected };
        if (words.Length == 1) return Parsed.Of(new Headcount(persons.Value, null), persons.Text);
        if (words.Length != 3 || words[1] != "per")
        {
            Parsed<ImmutableArray<EligibleWay>> eligible = Eligibility.Parse(string.Join(' ', words[1..]));
            if (eligible.Fault is { } fault) return fault with { Suggestion = fault.Suggestion is null ? null : $"{persons.Text} {fault.Suggestion}" };
            return Parsed.Of(new Headcount(persons.Value, null, eligible.Text), $"{persons.Text} {eligible.Text}");
        }
        if (LevelWords.FromOne(words[2]) is not { } per || per == UnitLevel.Nation)
        {
            string? near = Suggestions.For(words[2], LevelWords.Listed);
            return new Fault(Message.Of(MessageId.UnknownLevel, words[2]), Message.Of(MessageId.ExpectOneOf, LevelWords.Listed), near is null ? null : $"{persons.Text} per {near}");
        }
        return Parsed.Of(new Headcount(persons.Value, per), $"{persons.Text} per {words[2]}");
    }
}
