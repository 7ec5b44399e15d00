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
    private const double Hour = 3600e6, Quarter = Hour / 4;

    /// <param name="plan">The plan.</param>
    /// <param name="runs">Of each replication, one or more.</param>
    /// <returns>A system a row, those to which nothing was submitted left out.</returns>
    public static ImmutableArray<SubmissionSummary> Summary(Plan plan, IReadOnlyList<SeasonReports> runs) =>
        runs.Count == 0 || runs[0].Submissions.IsEmpty ? [] : [.. Enumerable.Range(0, plan.Season.Systems.Length).Select(system => Summary(plan, system, [.. runs.Select(run => run.Submissions[0].Systems[system])])).Where(system => system.Submissions > 0)];

    /// <summary><c>submissions.csv</c>: a row a system and replication, followed by those of its work items.</summary>
    public static byte[] Csv(Plan plan, IEnumerable<(uint Number, SeasonReports Reports)> replications)
    {
        var text = new CsvText(
            "replication", "system", "work_item", "due", "workers", "submitted", "stored", "tries", "turned_away", "timed_out", "queue", "utilisation_busiest_hour", "busiest_hour", "mean_us", "p50_us", "p95_us", "p99_us", "max_us");
        foreach ((uint number, SeasonReports reports) in Rows.WithinReason(replications, reports => reports.Submissions.Sum(told => told.Systems.Sum(system => 1 + system.Items.Length))))
            foreach (SubmissionSystemReport system in reports.Submissions.SelectMany(told => told.Systems))
            {
                SubmissionSystemPlan planned = plan.Season.Systems.Single(each => each.Channel == system.Channel);
                string name = plan.Season.Channels[system.Channel].Name, replication = CsvText.Whole(number);
                text.Add(
                [
                    replication, name, "", "", CsvText.Whole(planned.Workers), CsvText.Whole(system.Submitted), CsvText.Whole(system.Stored), CsvText.Whole(system.Tries),
                    CsvText.Whole(system.TurnedAway), CsvText.Whole(system.TimedOut), CsvText.Whole(system.LineMost), CsvText.Share(system.BusyMost / (Hour * planned.Workers)), CivilText.Iso(plan, system.BusyMostFrom), .. Times(system.Times),
                ]);
                foreach (SubmissionItemReport item in system.Items)
                {
                    WorkItemPlan work = plan.Season.WorkItems[item.Item];
                    text.Add(
                    [
                        replication, name, work.Id, CivilText.Iso(plan, work.Due), "", CsvText.Whole(item.Submitted), CsvText.Whole(item.Times.Count), CsvText.Whole(item.Submitted + item.Again), "", "",
                        CsvText.Whole(item.LineMost), "", "", .. Times(item.Times),
                    ]);
                }
            }
        return text.ToBytes();
    }

    /// <summary>Mean, p50, p95, p99 and the longest, in microseconds; blank of none.</summary>
    private static string[] Times(LatencyHistogram times)
    {
        string Quantile(double share) => CsvText.Whole(times.Quantile(share).Microseconds);
        return times.Count == 0 ? ["", "", "", "", ""] : [CsvText.Whole(times.Sum / times.Count), Quantile(0.5), Quantile(0.95), Quantile(0.99), CsvText.Whole(times.Most.Microseconds)];
    }

    private static SubmissionSummary Summary(Plan plan, int system, SubmissionSystemReport[] seen)
    {
        var times = new LatencyHistogram();
        foreach (SubmissionSystemReport report in seen) times.Add(report.Times);
        double Mean(Func<SubmissionSystemReport, double> of) => Math.Round(seen.Average(of), 4);
        return new SubmissionSummary(
            plan.Season.Channels[seen[0].Channel].Name, Mean(report => report.Submitted), Seconds(times, 0.5), Seconds(times, 0.95), Seconds(times, 1),
            Mean(report => report.BusyMost / (Hour * plan.Season.Systems[system].Workers)), CivilText.Iso(plan, seen[0].BusyMostFrom), Mean(report => report.LineMost), Mean(report => report.TimedOut),
            Mean(report => report.TurnedAway), Mean(report => report.Submitted - report.Stored),
            [.. seen.SelectMany(report => report.Items).GroupBy(item => item.Item).OrderBy(item => item.Key).Select(item => Summary(plan, plan.Season.WorkItems[item.Key], [.. item], seen.Length))],
            Summary(plan, seen[0].WorstDay, plan.Season.Systems[system].Workers));
    }

    /// <param name="plan">The plan.</param>
    /// <param name="item">The work item.</param>
    /// <param name="seen">What the replications tell of it in which anything went up.</param>
    /// <param name="replications">How many there are in all.</param>
    private static SubmissionItemSummary Summary(Plan plan, WorkItemPlan item, SubmissionItemReport[] seen, int replications)
    {
        var times = new LatencyHistogram();
        foreach (SubmissionItemReport report in seen) times.Add(report.Times);
        double Mean(Func<SubmissionItemReport, double> of) => Math.Round(seen.Sum(of) / replications, 4);
        return new SubmissionItemSummary(
            item.Id, item.Name, CivilText.IsoOrNull(plan, item.Due), Mean(report => report.Submitted), Seconds(times, 0.5), Seconds(times, 0.95), Seconds(times, 1), Mean(report => report.Again), Mean(report => report.LineMost));
    }

    private static SubmissionDaySummary Summary(Plan plan, SubmissionDay day, int workers) => new(
        CivilText.Iso(plan, day.From), [.. day.Quarters.Select(quarter => quarter.Tries)], [.. day.Quarters.Select(quarter => quarter.LineMost)],
        [.. day.Quarters.Select(quarter => Math.Round(quarter.BusyTime / (Quarter * workers), 4))]);

    private static double Seconds(LatencyHistogram times, double share) => times.Count == 0 ? 0 : Math.Round(times.Quantile(share).TotalSeconds, 3);
}
