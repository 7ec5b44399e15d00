using System.Text;
using RolloutSim.Scenarios.Texts;

namespace RolloutSim.Scenarios.Values;

/// <summary>Names of work items, offices and channels: small letters, digits, hyphens.</summary>
internal static class Slug
{
    public static bool Is(string text) =>
        text.Length is > 0 and <= Limits.NameChars && char.IsAsciiLetterLower(text[0]) && text[^1] != '-' && text.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c == '-');

    public static Parsed<string> Parse(string text)
    {
        if (Is(text)) return Parsed.Of(text, text);
        string guess = Of(text);
        return new Fault(Message.Of(MessageId.NoName), Message.Of(MessageId.ExpectSlug), Is(guess) ? guess : null);
    }

    /// <summary>The name that an English text makes, as <c>adults-questionnaire</c> of "adults' questionnaire"; empty when it has no letters.</summary>
    public static string Of(string text)
    {
        var slug = new StringBuilder();
        foreach (char c in text.ToLowerInvariant())
        {
            if (char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c)) slug.Append(c);
            else if (c is not ('\'' or '’') && slug.Length > 0 && slug[^1] != '-') slug.Append('-');
        }
        return slug.ToString().Trim('-');
    }

    /// <summary>The English words of a name: "Rosters submitted".</summary>
    public static string Words(string slug) => slug.Length == 0 ? slug : char.ToUpperInvariant(slug[0]) + slug[1..].Replace('-', ' ');
}
