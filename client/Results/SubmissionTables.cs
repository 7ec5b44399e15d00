using System.Collections.Immutable;
using RolloutSim.Client.Runs;
using RolloutSim.Model.Questionnaire;
using RolloutSim.Model.Season;
using RolloutSim.Model.Submissions;
using RolloutSim.Scenarios;

namespace RolloutSim.Client.Results;

/// <summary>What the reporting and management systems came to, as a summary and as a table.</summary>
internal static class SubmissionTables
{
    private const double Hour = 3600e6;

    /// <param name="plan">The plan.</param>
    /// <param name="runs">Of each replication, one or more.</param>
    /// <returns>A system a row, those to which nothing was submitted left out.</returns>
    public static ImmutableArray<SubmissionSummary> Summary(Plan plan, IReadOnlyList<SeasonReports> runs) =>
        runs.Count == 0 || runs[0].Submissions.IsEmpty ? [] : [.. Enumerable.Range(0, plan.Season.Systems.Length).Select(system => Summary(plan, system, [.. runs.Select(run => run.Submissions[0].Systems[system])])).Where(system => system.Submissions > 0)];

    /// <summary><c>submissions.csv</c>: a row a system and replication.</summary>
    public static byte[] Csv(Plan plan, IEnumerable<(uint Number, SeasonReports Reports)> replications)
    {
        var text = new CsvText(
            "replication", "system", "workers", "submitted", "stored", "tries", "turned_away", "timed_out", "queue", "utilisation_busiest_hour", "busiest_hour", "mean_us", "p50_us", "p95_us", "p99_us", "max_us");
        foreach ((uint number, SeasonReports reports) in Rows.WithinReason(replications, reports => reports.Submissions.Sum(told => told.Systems.Length)))
            foreach (SubmissionSystemReport system in reports.Submissions.SelectMany(told => told.Systems))
            {
                SubmissionSystemPlan planned = plan.Season.Systems.Single(each => each.Channel == system.Channel);
                string Quantile(double share) => system.Times.Count == 0 ? "" : CsvText.Whole(system.Times.Quantile(share).Microseconds);
                text.Add(
                    CsvText.Whole(number), plan.Season.Channels[system.Channel].Name, CsvText.Whole(planned.Workers), CsvText.Whole(system.Submitted), CsvText.Whole(system.Stored), CsvText.Whole(system.Tries),
                    CsvText.Whole(system.TurnedAway), CsvText.Whole(system.TimedOut), CsvText.Whole(system.LineMost), CsvText.Share(system.BusyMost / (Hour * planned.Workers)), CivilText.Iso(plan, system.BusyMostFrom),
                    system.Times.Count == 0 ? "" : CsvText.Whole(system.Times.Sum / system.Times.Count), Quantile(0.5), Quantile(0.95), Quantile(0.99), system.Times.Count == 0 ? "" : CsvText.Whole(system.Times.Most.Microseconds));
            }
        return text.ToBytes();
    }

    private static SubmissionSummary Summary(Plan plan, int system, SubmissionSystemReport[] seen)
    {
        var times = new LatencyHistogram();
        foreach (SubmissionSystemReport report in seen) times.Add(report.Times);
        double Mean(Func<SubmissionSystemReport, double> of) => Math.Round(seen.Average(of), 4);
        double Quantile(double share) => times.Count == 0 ? 0 : Math.Round(times.Quantile(share).TotalSeconds, 3);
        return new SubmissionSummary(
            plan.Season.Channels[seen[0].Channel].Name, Mean(report => report.Submitted), Quantile(0.5), Quantile(0.95), Math.Round(times.Most.TotalSeconds, 3),
            Mean(report => report.BusyMost / (Hour * plan.Season.Systems[system].Workers)), CivilText.Iso(plan, seen[0].BusyMostFrom), Mean(report => report.LineMost), Mean(report => report.TimedOut),
            Mean(report => report.TurnedAway), Mean(report => report.Submitted - report.Stored));
    }
}
