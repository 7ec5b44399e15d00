using System.Collections.Immutable;

namespace RolloutSim.Scenarios.Tables.Words;

/// <summary>The tables of words that are inside the program: values without commas, alternatives with bars between them.</summary>
internal static class WordTable
{
    /// <summary>The rows under the heading, each with as many values as the heading has.</summary>
    public static ImmutableArray<ImmutableArray<string>> Read(string name)
    {
        string[] lines = EmbeddedText.Read($"words/{name}.csv").Split('\n', StringSplitOptions.RemoveEmptyEntries);
        int columns = lines[0].Split(',').Length;
        return [.. lines.Skip(1).Select(line => Row(line.TrimEnd('\r'), columns, name))];
    }

    /// <summary>The alternatives of a value.</summary>
    public static ImmutableArray<string> Words(string value) => [.. value.Split('|', StringSplitOptions.RemoveEmptyEntries)];

    private static ImmutableArray<string> Row(string line, int columns, string name)
    {
        ImmutableArray<string> values = [.. line.Split(',')];
        return values.Length == columns ? values : throw new InvalidOperationException($"'{line}' has not {columns} values, as {name} has.");
    }
}
