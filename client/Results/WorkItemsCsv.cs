using System.Globalization;
using System.Text;
using RolloutSim.Model.Kernel;
using RolloutSim.Scenarios;

namespace RolloutSim.Client.Results;

/// <summary><c>work-items.csv</c>: a row a work item of a unit. UTF-8 with a byte-order mark, because it is opened in Excel; RFC 4180 with CRLF.</summary>
internal static class WorkItemsCsv
{
    private static readonly string[] Columns =
        ["unit", "id", "name_zh", "name_en", "known", "due", "completed", "late_us", "late_working_h", "due_effective"];

    public static byte[] Bytes(SeasonResults results)
    {
        Plan plan = results.Plan;
        var text = new StringBuilder();
        AppendLine(text, Columns);
        foreach (SeasonRow row in results.Rows)
        {
            AppendLine(
                text,
                plan.Season.Units[row.Unit].Code,
                row.Plan.Id,
                row.Plan.Name.Zh,
                row.Plan.Name.En,
                CivilText.Iso(plan, row.Plan.Known),
                CivilText.Iso(plan, row.Plan.PrintedDue ?? row.Plan.Due),
                CivilText.Iso(plan, row.Result.Completed),
                row.Late?.Microseconds.ToString(CultureInfo.InvariantCulture) ?? "",
                row.LateWorking is { } late ? Hours(late) : "",
                CivilText.Iso(plan, row.Plan.Due));
        }
        return [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(text.ToString())];
    }

    /// <summary>Hours to four places: a third of a second.</summary>
    private static string Hours(SimDuration time) => ((decimal)time.Microseconds / 3_600_000_000m).ToString("0.####", CultureInfo.InvariantCulture);

    private static void AppendLine(StringBuilder text, params ReadOnlySpan<string> fields)
    {
        for (int i = 0; i < fields.Length; i++)
        {
            if (i > 0) text.Append(',');
            bool quoted = fields[i].AsSpan().ContainsAny(",\"\r\n");
            text.Append(quoted ? $"\"{fields[i].Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : fields[i]);
        }
        text.Append("\r\n");
    }
}
