using System.Text;
using RolloutSim.Scenarios.Errors;
using RolloutSim.Scenarios.Texts;

namespace RolloutSim.Scenarios.Actuals;

/// <summary>Separated values (RFC 4180) as offices' programs save them: UTF-8 or GB18030, with comma, semicolon or tab.</summary>
internal static class ActualsText
{
    private static readonly Encoding Gb18030 = CodePagesEncodingProvider.Instance.GetEncoding("GB18030")!;

    /// <exception cref="ScenarioException">Larger than <see cref="Limits.ActualsBytes"/>.</exception>
    public static string Decode(ReadOnlySpan<byte> bytes, DiagnosticBag errors)
    {
        if (bytes.Length > Limits.ActualsBytes)
        {
            errors.Add(Place.Start, "", Message.Of(MessageId.ActualsTooLarge, bytes.Length, Limits.ActualsBytes));
            throw errors.ToException();
        }
        if (bytes.StartsWith("\uFEFF"u8)) bytes = bytes[3..];
        return (System.Text.Unicode.Utf8.IsValid(bytes) ? Encoding.UTF8 : Gb18030).GetString(bytes);
    }

    /// <summary>The rows that hold anything, each field with its place.</summary>
    /// <exception cref="ScenarioException">A quotation mark that is never closed.</exception>
    public static IEnumerable<ActualsField[]> Rows(string text, DiagnosticBag errors)
    {
        int headingEnd = text.IndexOf('\n', StringComparison.Ordinal);
        string heading = headingEnd < 0 ? text : text[..headingEnd];
        char separator = new[] { ',', ';', '\t' }.MaxBy(candidate => heading.Count(c => c == candidate));
        List<ActualsField> row = [];
        var field = new StringBuilder();
        int line = 1, column = 1;
        Place begins = Place.Start;
        bool isQuoted = false;
        for (int i = 0; i <= text.Length; i++)
        {
            char c = i < text.Length ? text[i] : '\n';
            if (isQuoted)
            {
                if (i == text.Length)
                {
                    errors.Add(begins, "", Message.Of(MessageId.ActualsQuoteOpen));
                    throw errors.ToException();
                }
                if (c == '"' && i + 1 < text.Length && text[i + 1] == '"') (i, column) = (i + 1, column + 1);
                else if (c == '"') isQuoted = false;
                if (c != '"' || isQuoted) field.Append(c);
            }
            else if (c == '"')
            {
                isQuoted = true;
            }
            else if (c == separator || c == '\n')
            {
                row.Add(new ActualsField(field.ToString().Trim(), begins));
                field.Clear();
                begins = c == '\n' ? new Place(line + 1, 1) : new Place(line, column + 1);
            }
            else
            {
                field.Append(c);
            }
            (line, column) = c == '\n' ? (line + 1, 1) : (line, column + 1);
            if (isQuoted || c != '\n') continue;
            if (row.Exists(cell => cell.Text.Length > 0)) yield return [.. row];
            row.Clear();
        }
    }
}
