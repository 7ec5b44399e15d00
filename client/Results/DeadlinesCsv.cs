using RolloutSim.Client.Runs;
using RolloutSim.Model.Season;
using RolloutSim.Model.Statistics;
using RolloutSim.Scenarios;

namespace RolloutSim.Client.Results;

/// <summary><c>deadlines.csv</c>: a row a dated work item, and behind each that several units have, a row a unit.</summary>
internal static class DeadlinesCsv
{
    public static byte[] Bytes(StudyResults results, SensitivityResults sensitivity)
    {
        Plan plan = results.Plan;
        var text = new CsvText([
            "unit", "units", "level", "id", "name_zh", "name_en", "due", "due_effective", "replications", "late", "late_share", "late_low", "late_high",
            .. Columns("p50"), .. Columns("p80"), .. Columns("p95"),
            "blame_upstream", .. LateTagNames.All.Select(tag => "blame_" + LateTagNames.Of(tag).Replace('-', '_')),
            "criticality", "criticality_low", "criticality_high"]);
        // Thousands of units share a few counts, and an interval is dear.
        var summaries = new Dictionary<Chance, ChanceSummary>();
        ChanceSummary Summary(Chance chance) => summaries.TryGetValue(chance, out ChanceSummary? known) ? known : summaries[chance] = ChanceSummary.Make(chance);
        foreach (StudyDeadline deadline in results.ByUnit)
        {
            WorkItemPlan item = plan.Season.WorkItems[deadline.Item];
            ChanceSummary late = Summary(deadline.Late), critical = Summary(sensitivity.CriticalityOf(deadline.Unit, deadline.Item));
            text.Add([
                deadline.Unit is { } unit ? plan.Season.Units[unit].Code : "", CsvText.Whole(deadline.Units), SummaryMaker.LevelName(item.Level), item.Id, item.Name.Zh, item.Name.En,
                CivilText.Iso(plan, item.PrintedDue ?? item.Due), CivilText.Iso(plan, item.Due),
                CsvText.Whole(late.Of), CsvText.Whole(late.Hits), CsvText.Share(late.Share), CsvText.Share(late.Low), CsvText.Share(late.High),
                .. Fields(plan, deadline.P50), .. Fields(plan, deadline.P80), .. Fields(plan, deadline.P95),
                .. Blame(deadline),
                CsvText.Share(critical.Share), CsvText.Share(critical.Low), CsvText.Share(critical.High)]);
        }
        return text.ToBytes();
    }

    private static string[] Columns(string quantile) => [quantile, quantile + "_low", quantile + "_high", quantile + "_needs"];

    private static string[] Fields(Plan plan, QuantileEstimate quantile)
    {
        QuantileSummary summary = StudySummaryMaker.Quantile(plan, quantile);
        return [summary.At ?? "", summary.Low ?? "", summary.High ?? "", summary.Needs is { } needs ? CsvText.Whole(needs) : ""];
    }

    private static IEnumerable<string> Blame(StudyDeadline deadline)
    {
        bool isNone = deadline.AllBlameUs == 0;
        return LateTagNames.All.Select(deadline.ShareOf).Prepend(deadline.UpstreamShare).Select(share => isNone ? "" : CsvText.Share(share));
    }
}
