using RolloutSim.Model.Season;
using RolloutSim.Model.Units;
using RolloutSim.Scenarios;

namespace RolloutSim.Client.Results;

/// <summary><c>work-items.csv</c>: a row a work item of a unit.</summary>
/// <remarks>Of a plan with more rows than a spreadsheet opens, those above the schools, and of the schools what is late or not done; <c>provinces.csv</c> has the others together.</remarks>
internal static class WorkItemsCsv
{
    /// <summary>Excel opens 1,048,576.</summary>
    private const int Most = 1_000_000;

    private static readonly string[] Columns =
        ["unit", "id", "name_zh", "name_en", "known", "due", "completed", "late_us", "late_working_h", "due_effective", "started", "accepted"];

    public static byte[] Bytes(SeasonResults results)
    {
        Plan plan = results.Plan;
        var text = new CsvText(Columns);
        bool hasAll = results.Rows.Length <= Most;
        foreach (SeasonRow row in results.Rows)
        {
            if (!hasAll && row.Plan.Level >= UnitLevel.School && row is { IsLate: false, IsDone: true }) continue;
            text.Add(
                plan.Season.Units[row.Unit].Code,
                row.Plan.Id,
                row.Plan.Name.Zh,
                row.Plan.Name.En,
                CivilText.Iso(plan, row.Plan.Known),
                CivilText.Iso(plan, row.Plan.PrintedDue ?? row.Plan.Due),
                CivilText.Iso(plan, row.Result.Completed),
                row.Late is { } late ? CsvText.Whole(late.Microseconds) : "",
                row.LateWorking is { } working ? CsvText.Hours(working) : "",
                CivilText.Iso(plan, row.Plan.Due),
                row.Plan.Kind == WorkItemKind.Work ? CivilText.Iso(plan, row.Result.Started) : "",
                row.Plan.Review is null ? "" : CivilText.Iso(plan, row.Result.Accepted));
        }
        return text.ToBytes();
    }
}
