using RolloutSim.Model.Units;
using RolloutSim.Scenarios.Errors;
using RolloutSim.Scenarios.Texts;

namespace RolloutSim.Scenarios.Values;

/// <summary>An office named by its level: <c>county information-officer</c>, <c>national centre</c>.</summary>
internal sealed record Role(UnitLevel Level, string Office)
{
    public override string ToString() => $"{LevelWords.One(Level)} {Office}";

    public static Parsed<Role> Parse(string text)
    {
        string[] words = text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (words.Length != 2) return new Fault(Message.Of(MessageId.NoRole), Message.Of(MessageId.ExpectRole), Guess(words));
        if (LevelWords.FromOne(words[0]) is not { } level)
        {
            string? near = Suggestions.For(words[0], LevelWords.BeforeOffice);
            return new Fault(Message.Of(MessageId.UnknownLevel, words[0]), Message.Of(MessageId.ExpectOneOf, LevelWords.BeforeOffice), near is null ? null : $"{near} {words[1]}");
        }
        Parsed<string> office = Slug.Parse(words[1]);
        if (office.Fault is not null) return office.Fault;
        var role = new Role(level, office.Value!);
        return Parsed.Of(role, role.ToString());
    }

    /// <summary><c>county information officer</c> lacks its hyphen.</summary>
    private static string? Guess(string[] words) => words.Length > 2 && LevelWords.FromOne(words[0]) is not null ? $"{words[0]} {string.Join('-', words[1..])}" : null;
}
