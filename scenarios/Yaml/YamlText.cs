using System.Buffers;
using System.Globalization;
using System.Text;

namespace RolloutSim.Scenarios.Yaml;

/// <summary>Writes texts so that YAML reads them as they are.</summary>
internal static class YamlText
{
    private static readonly SearchValues<char> Suspicious = SearchValues.Create("#:\"'\\[]{},&*!|>%@`\n\r\t");

    /// <summary>Plain where that is safe, in double quotes otherwise.</summary>
    public static string Scalar(string text)
    {
        if (IsPlain(text)) return text;
        var quoted = new StringBuilder("\"");
        foreach (char c in text)
        {
            if (c is '"' or '\\') quoted.Append('\\').Append(c);
            else if (char.IsControl(c)) quoted.Append("\\u").Append(((int)c).ToString("X4", CultureInfo.InvariantCulture));
            else quoted.Append(c);
        }
        return quoted.Append('"').ToString();
    }

    /// <summary>A node on one line: lists in brackets, maps in braces.</summary>
    public static string Flow(YamlNode node) => node switch
    {
        ScalarNode scalar => Scalar(scalar.Text),
        ListNode list => $"[{string.Join(", ", list.Items.Select(Flow))}]",
        MapNode map => $"{{{string.Join(", ", map.Entries.Select(e => $"{Scalar(e.Key.Text)}: {Flow(e.Value)}"))}}}",
        _ => throw new InvalidOperationException($"There is no text for {node}."),
    };

    private static bool IsPlain(string text)
    {
        if (text.Length == 0 || char.IsWhiteSpace(text[0]) || char.IsWhiteSpace(text[^1]) || text[0] is '-' or '?' or '=' or '<') return false;
        int at = text.AsSpan().IndexOfAny(Suspicious);
        // A colon between other characters, as in 08:30, begins no value; an apostrophe inside a word begins no quote.
        return at < 0 || (at > 0 && text.AsSpan().IndexOfAny("#\"\\[]{},&*!|>%@`\n\r\t") < 0 && !text.Contains(": ", StringComparison.Ordinal) && text[^1] != ':');
    }
}
