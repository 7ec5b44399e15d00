using System.Collections.Immutable;
using System.Text;
using RolloutSim.Scenarios.Tables.Grids;

namespace RolloutSim.Scenarios.Tables.Exporting;

/// <summary>Writes a table as separated values: UTF-8 with a byte-order mark, RFC 4180, safe to open in a spreadsheet program.</summary>
public static class CsvTable
{
    public static byte[] Write(ExportedTable table)
    {
        var text = new StringBuilder("\uFEFF");
        Append(text, [table.Title]);
        Append(text, [table.Subtitle]);
        Append(text, [.. table.Columns.Select(c => c.Heading)]);
        foreach (ImmutableArray<string> row in table.Rows) Append(text, row);
        return Encoding.UTF8.GetBytes(text.ToString());
    }

    private static void Append(StringBuilder text, ImmutableArray<string> values)
    {
        for (int i = 0; i < values.Length; i++)
        {
            if (i > 0) text.Append(',');
            CsvText.Append(text, values[i]);
        }
        text.Append("\r\n");
    }
}
