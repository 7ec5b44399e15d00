using System.Text;

namespace RolloutSim.Client.Results;

/// <summary>Reads what <see cref="CsvText"/> has written, a row at a time.</summary>
internal static class CsvRows
{
    /// <summary>The rows below the heading, each with its fields by their column's name.</summary>
    /// <exception cref="FormatException">A row has another number of fields than the heading.</exception>
    public static IEnumerable<CsvRow> Read(TextReader reader)
    {
        string[]? heading = Fields(reader);
        if (heading is null) yield break;
        Dictionary<string, int> columns = heading.Index().ToDictionary(pair => pair.Item, pair => pair.Index, StringComparer.Ordinal);
        for (int row = 1; Fields(reader) is { } fields; row++)
        {
            if (fields.Length != heading.Length) throw new FormatException($"Row {row} has {fields.Length} fields; expected {heading.Length}.");
            yield return new CsvRow(columns, fields);
        }
    }

    /// <summary>The fields of the next row; null at the end.</summary>
    private static string[]? Fields(TextReader reader)
    {
        if (reader.Peek() < 0) return null;
        List<string> fields = [];
        var field = new StringBuilder();
        bool isQuoted = false;
        while (reader.Read() is var read and >= 0)
        {
            char c = (char)read;
            if (c == '"' && isQuoted && reader.Peek() == '"') field.Append((char)reader.Read());
            else if (c == '"') isQuoted = !isQuoted;
            else if (isQuoted) field.Append(c);
            else if (c == '\n') break;
            else if (c == ',') Next();
            else if (c != '\r') field.Append(c);
        }
        Next();
        return [.. fields];

        void Next()
        {
            fields.Add(field.ToString());
            field.Clear();
        }
    }
}
