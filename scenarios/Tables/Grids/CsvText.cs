using System.Text;

namespace RolloutSim.Scenarios.Tables.Grids;

/// <summary>Values of RFC 4180 that spreadsheets take for what they are.</summary>
internal static class CsvText
{
    /// <summary>What a spreadsheet would calculate instead of show.</summary>
    public static bool BeginsFormula(char first) => first is '=' or '+' or '-' or '@';

    public static void Append(StringBuilder line, string value)
    {
        string guarded = value.Length > 0 && BeginsFormula(value[0]) ? "'" + value : value;
        if (guarded.AsSpan().IndexOfAny(",\"\r\n") < 0) line.Append(guarded);
        else line.Append('"').Append(guarded.Replace("\"", "\"\"", StringComparison.Ordinal)).Append('"');
    }
}
