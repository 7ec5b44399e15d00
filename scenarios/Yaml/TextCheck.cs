using System.Globalization;
using System.Text;
using RolloutSim.Scenarios.Errors;
using RolloutSim.Scenarios.Texts;

namespace RolloutSim.Scenarios.Yaml;

/// <summary>Looks at a file as text before YAML is thought of: encoding, characters, tabs, sizes.</summary>
internal static class TextCheck
{
    /// <summary>The text of UTF-8 bytes, without a byte-order mark.</summary>
    /// <exception cref="ScenarioException">Too large, or not UTF-8.</exception>
    public static string Decode(ReadOnlySpan<byte> bytes, DiagnosticBag bag, int source = 0)
    {
        if (bytes.Length > Limits.FileBytes)
        {
            bag.Add(Place.Start with { Source = source }, "", Message.Of(MessageId.FileTooLarge, bytes.Length, Limits.FileBytes));
            throw bag.ToException();
        }
        if (bytes.StartsWith("\uFEFF"u8)) bytes = bytes[3..];
        int line = 1, lineStart = 0;
        for (int i = 0; i < bytes.Length;)
        {
            if (Rune.DecodeFromUtf8(bytes[i..], out Rune rune, out int used) != System.Buffers.OperationStatus.Done)
            {
                int column = Encoding.UTF8.GetCharCount(bytes[lineStart..i]) + 1;
                bag.Add(new Place(line, column, source), "", Message.Of(MessageId.NotUtf8, bytes[i].ToString("X2", CultureInfo.InvariantCulture)));
                throw bag.ToException();
            }
            i += used;
            if (rune.Value != '\n') continue;
            line++;
            lineStart = i;
        }
        return Encoding.UTF8.GetString(bytes);
    }

    /// <exception cref="ScenarioException">Nothing in it, or something that no plan needs and that YAML would stumble over.</exception>
    public static void Check(string text, DiagnosticBag bag, int source = 0)
    {
        if (text.Length > Limits.FileBytes)
        {
            bag.Add(Place.Start with { Source = source }, "", Message.Of(MessageId.FileTooLarge, text.Length, Limits.FileBytes));
            throw bag.ToException();
        }
        int line = 1, column = 0, open = 0;
        bool indenting = true;
        for (int i = 0; i < text.Length; i++)
        {
            char c = text[i];
            column++;
            if (c == '\n')
            {
                (line, column, indenting) = (line + 1, 0, true);
                continue;
            }
            Message? problem = null;
            if (c == '\t' && indenting) problem = Message.Of(MessageId.TabIndentation);
            else if (IsForbidden(text, i)) problem = Message.Of(MessageId.ControlCharacter, ((int)c).ToString("X4", CultureInfo.InvariantCulture));
            else if (column > Limits.LineChars) problem = Message.Of(MessageId.LineTooLong, Limits.LineChars);
            else if (c is '[' or '{' && ++open > Limits.OpenBrackets) problem = Message.Of(MessageId.NestedTooDeep, Limits.Depth);
            else if (c is ']' or '}') open = Math.Max(0, open - 1);
            if (problem is not null)
            {
                bag.Add(new Place(line, column, source), "", problem);
                throw bag.ToException();
            }
            if (c != ' ') indenting = false;
        }
    }

    private static bool IsForbidden(string text, int i)
    {
        char c = text[i];
        if (c is '\t') return false;
        if (c is '\r') return i + 1 >= text.Length || text[i + 1] != '\n';
        if (char.IsSurrogate(c))
            return char.IsHighSurrogate(c) ? i + 1 >= text.Length || !char.IsLowSurrogate(text[i + 1]) : i == 0 || !char.IsHighSurrogate(text[i - 1]);
        // Control characters, other line ends, marks that turn the reading direction, byte-order marks inside.
        return char.IsControl(c) || c is '\u2028' or '\u2029' or (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069') or '\uFEFF' or '\uFFFE' or '\uFFFF';
    }
}
