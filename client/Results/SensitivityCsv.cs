using RolloutSim.Client.Runs;
using RolloutSim.Model.Season;
using RolloutSim.Model.Statistics;
using RolloutSim.Scenarios;

namespace RolloutSim.Client.Results;

/// <summary><c>sensitivity.csv</c>: of the season and of each dated work item, a row a work item before it and what is drawn of it.</summary>
internal static class SensitivityCsv
{
    public static byte[] Bytes(StudyResults results, SensitivityResults sensitivity)
    {
        Plan plan = results.Plan;
        HashSet<string> assumed = [.. plan.Assumptions.Select(assumption => assumption.Path)];
        var text = new CsvText(
            "id", "upstream_id", "upstream_zh", "upstream_en", "criticality", "criticality_low", "criticality_high", "drawn", "path", "assumed",
            "rho_completed", "rho_completed_low", "rho_completed_high", "rho_late", "rho_late_low", "rho_late_high");
        foreach (SensitivityRow row in sensitivity.Rows)
        {
            WorkItemPlan upstream = plan.Season.WorkItems[row.Upstream];
            ChanceSummary critical = ChanceSummary.Make(row.Criticality);
            string path = row.Drawn is { } drawn ? DrawnNames.PathOf(plan, row.Upstream, drawn) : "";
            text.Add([
                row.Item is { } item ? plan.Season.WorkItems[item].Id : "", upstream.Id, upstream.Name.Zh, upstream.Name.En,
                CsvText.Share(critical.Share), CsvText.Share(critical.Low), CsvText.Share(critical.High),
                row.Drawn is { } quantity ? DrawnNames.Of(quantity) : "", path, path.Length == 0 ? "" : assumed.Contains(path) ? "yes" : "no",
                .. Fields(row.WithEnd), .. Fields(row.WithLateness)]);
        }
        return text.ToBytes();
    }

    private static string[] Fields(RankCorrelation? correlation)
    {
        if (correlation is not { } rho) return ["", "", ""];
        Interval interval = rho.Interval();
        return [CsvText.Share(rho.Rho), CsvText.Share(interval.Low), CsvText.Share(interval.High)];
    }
}
