using System.Collections.Immutable;
using RolloutSim.Client.Runs;
using RolloutSim.Model.Season;
using RolloutSim.Model.Statistics;
using RolloutSim.Scenarios;

namespace RolloutSim.Client.Results;

/// <summary>Puts the plan's assumptions into the order of what they do to the season.</summary>
internal static class AssumptionSummaryMaker
{
    public static ImmutableArray<AssumptionSummary> Make(StudyResults results, SensitivityResults sensitivity)
    {
        Plan plan = results.Plan;
        bool isEverLate = sensitivity.IsEverLate;
        ILookup<string, (SensitivityRow Row, RankCorrelation Rho)> rows =
            (from row in sensitivity.Rows
             where row.Item is null && row.Drawn is not null
             let rho = isEverLate ? row.WithLateness : row.WithEnd
             where rho is not null
             select (Path: DrawnNames.PathOf(plan, row.Upstream, row.Drawn!.Value), Row: (row, rho.Value))).ToLookup(pair => pair.Path, pair => pair.Row);
        Confidence together = Confidence.Default.Over(Math.Max(1, rows.Sum(path => path.Count())));
        return [.. plan.Assumptions.Select(assumption => Make(plan.Season, assumption, rows[assumption.Path], together)).OrderByDescending(summary => Math.Abs(summary.Rho ?? 0))];
    }

    private static AssumptionSummary Make(SeasonPlan season, Assumption assumption, IEnumerable<(SensitivityRow Row, RankCorrelation Rho)> rows, Confidence together)
    {
        var summary = new AssumptionSummary(assumption.Path, assumption.Text, assumption.Line, assumption.Source);
        if (!rows.Any()) return summary;
        (SensitivityRow row, RankCorrelation rho) = rows.MaxBy(pair => Math.Abs(pair.Rho.Rho));
        Interval interval = rho.Interval(together);
        return summary with
        {
            Item = season.WorkItems[row.Upstream].Id,
            ItemName = season.WorkItems[row.Upstream].Name,
            Drawn = DrawnNames.Of(row.Drawn!.Value),
            Rho = Math.Round(rho.Rho, 6),
            Low = Math.Round(interval.Low, 6),
            High = Math.Round(interval.High, 6),
            Matters = !interval.Contains(0),
        };
    }
}
