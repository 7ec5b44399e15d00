using System.Text;

namespace RolloutSim.Scenarios.Tables.Grids;

/// <summary>Cleans what stands in a cell.</summary>
internal static class CellText
{
    /// <summary>Without what nobody sees: control characters, marks of direction, halves of characters; line ends are line feeds; no space around.</summary>
    public static string Clean(string text)
    {
        var clean = new StringBuilder(text.Length);
        for (int i = 0; i < text.Length; i++)
        {
            char c = text[i];
            if (c == '\r') clean.Append(i + 1 < text.Length && text[i + 1] == '\n' ? "" : "\n");
            else if (c is '\n' or '\u2028' or '\u2029' or '\u0085' or '\v' or '\f') clean.Append('\n');
            else if (c is '\t' or '\u00A0' or '\u3000' or (>= '\u2000' and <= '\u200A') or '\u202F' or '\u205F') clean.Append(' ');
            else if (char.IsHighSurrogate(c) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1])) clean.Append(c).Append(text[++i]);
            else if (!IsInvisible(c)) clean.Append(c);
        }
        return clean.ToString().Trim(' ', '\n');
    }

    /// <summary>On one line.</summary>
    public static string OneLine(string text) => text.Replace('\n', ' ');

    /// <summary>
    /// Full-width letters, digits and signs as ASCII, so that <c>３月１０日（前）</c> and <c>3月10日(前)</c> are the same; without any space.
    /// </summary>
    public static string Plain(string text)
    {
        var plain = new StringBuilder(text.Length);
        foreach (char c in text)
        {
            if (char.IsWhiteSpace(c)) continue;
            plain.Append(c is >= '\uFF01' and <= '\uFF5E' ? (char)(c - 0xFEE0) : c);
        }
        return plain.ToString();
    }

    private static bool IsInvisible(char c) =>
        char.IsControl(c) || char.IsSurrogate(c)
        || c is (>= '\u200B' and <= '\u200F') or (>= '\u202A' and <= '\u202E') or (>= '\u2060' and <= '\u206F') or '\u00AD' or '\uFEFF' or '\uFFFE' or '\uFFFF';
}
