using RolloutSim.Model.Units;
using RolloutSim.Scenarios.Errors;
using RolloutSim.Scenarios.Texts;

namespace RolloutSim.Scenarios.Values;

/// <summary>How many people an office has: <c>4</c>, or <c>1 per county</c>.</summary>
internal sealed record Headcount(int Persons, UnitLevel? Per)
{
    public static Parsed<Headcount> Parse(string text)
    {
        string[] words = text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        Message expected = Message.Of(MessageId.ExpectHeadcount, Limits.Persons);
        if (words.Length is not (1 or 3) || (words.Length == 3 && words[1] != "per")) return new Fault(Message.Of(MessageId.NoCount), expected);
        Parsed<int> persons = WholeNumber.Parser(1, Limits.Persons)(words[0]);
        if (persons.Fault is not null) return persons.Fault with { Expected = expected };
        if (words.Length == 1) return Parsed.Of(new Headcount(persons.Value, null), persons.Text);
        if (LevelWords.FromOne(words[2]) is not { } per || per == UnitLevel.Nation)
        {
            string? near = Suggestions.For(words[2], LevelWords.Listed);
            return new Fault(Message.Of(MessageId.UnknownLevel, words[2]), Message.Of(MessageId.ExpectOneOf, LevelWords.Listed), near is null ? null : $"{persons.Text} per {near}");
        }
        return Parsed.Of(new Headcount(persons.Value, per), $"{persons.Text} per {words[2]}");
    }
}
