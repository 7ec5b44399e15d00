using System.Globalization;
using System.Text;

namespace RolloutSim.Client.Screen;

/// <summary>How many columns of a terminal a text takes: a Chinese character takes two (Unicode Standard Annex 11, wide and fullwidth).</summary>
internal static class TextWidth
{
    // First and last of each stretch of wide characters.
    private static readonly int[] Wide =
    [
        0x1100, 0x115F, 0x231A, 0x231B, 0x2E80, 0x303E, 0x3041, 0x33FF, 0x3400, 0x4DBF, 0x4E00, 0x9FFF, 0xA000, 0xA4CF, 0xA960, 0xA97F, 0xAC00, 0xD7A3,
        0xF900, 0xFAFF, 0xFE10, 0xFE19, 0xFE30, 0xFE6F, 0xFF01, 0xFF60, 0xFFE0, 0xFFE6, 0x1F300, 0x1F64F, 0x1F900, 0x1F9FF, 0x20000, 0x3FFFD,
    ];

    public static int Of(Rune rune)
    {
        if (rune.Value is >= 0x20 and < 0x300) return rune.Value is >= 0x7F and < 0xA0 ? 0 : 1;
        if (Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark or UnicodeCategory.Format or UnicodeCategory.Control) return 0;
        int i = Array.BinarySearch(Wide, rune.Value);
        return i >= 0 || (~i & 1) == 1 ? 2 : 1;
    }

    public static int Of(string text)
    {
        int width = 0;
        foreach (Rune rune in text.EnumerateRunes()) width += Of(rune);
        return width;
    }

    /// <summary>The text with spaces after it up to <paramref name="width"/> columns.</summary>
    public static string PadRight(string text, int width) => text + new string(' ', Math.Max(0, width - Of(text)));

    /// <summary>The text with spaces before it.</summary>
    public static string PadLeft(string text, int width) => new string(' ', Math.Max(0, width - Of(text))) + text;

    /// <summary>The text itself when it fits, else its beginning and an ellipsis; never more than <paramref name="width"/> columns.</summary>
    public static string Cut(string text, int width)
    {
        if (Of(text) <= width) return text;
        if (width <= 0) return "";
        var cut = new StringBuilder();
        int used = 1; // the ellipsis
        foreach (Rune rune in text.EnumerateRunes())
        {
            used += Of(rune);
            if (used > width) break;
            cut.Append(rune);
        }
        return cut.ToString().TrimEnd() + "…";
    }

    /// <summary>Lines of at most <paramref name="width"/> columns, broken at spaces, and between Chinese characters where there is no space.</summary>
    public static IEnumerable<string> Wrap(string text, int width)
    {
        var line = new StringBuilder();
        int used = 0, space = -1; // where the last space of the line stands
        foreach (Rune rune in text.EnumerateRunes())
        {
            int wide = Of(rune);
            if (used + wide > width && line.Length > 0)
            {
                if (rune.Value == ' ')
                {
                    yield return line.ToString();
                    line.Clear();
                    (used, space) = (0, -1);
                    continue;
                }
                string rest = wide == 2 || space < 0 ? "" : line.ToString(space + 1, line.Length - space - 1);
                yield return line.ToString(0, line.Length - rest.Length).TrimEnd();
                line.Clear().Append(rest);
                (used, space) = (Of(rest), -1);
            }
            if (rune.Value == ' ') space = line.Length;
            line.Append(rune);
            used += wide;
        }
        if (line.Length > 0) yield return line.ToString();
    }
}
