using System.Collections.Immutable;
using RolloutSim.Client.Runs;
using RolloutSim.Model.Questionnaire;
using RolloutSim.Model.Season;
using RolloutSim.Scenarios;

namespace RolloutSim.Client.Results;

/// <summary>The schools that are done last after their bell, and what sets each apart from the school in the middle.</summary>
internal sealed class WeakSchools(Plan plan, QuestionnairePlan system, IReadOnlyList<SeasonReports> runs)
{
    private readonly Dictionary<int, TrafficReport>[] _reports = [.. runs.Select(run => run.Traffic.ToDictionary(report => report.Unit))];

    /// <summary>A smaller excess over the school in the middle, minutes, sets nobody apart.</summary>
    private const double Least = 1;

    private const int FailuresCount = 60; // a person who never gets through counts like an hour's delay

    public ImmutableArray<WeakSchoolSummary> Find()
    {
        Row[] rows = [.. system.Networks.SelectMany(Rows)];
        if (rows.Length == 0) return [];
        Row middle = new(null!, null!, 0, Median(rows, row => row.AfterMin), Median(rows, row => row.LateMin), Median(rows, row => row.TerminalMin), Median(rows, row => row.AnswerMin), Median(rows, row => row.Thinking), 0, Median(rows, row => row.Rate));
        return [.. rows.OrderByDescending(row => row.Failures > 0 ? 1 : 0).ThenByDescending(row => row.AfterMin).ThenBy(row => plan.Season.Units[row.Unit].Code, StringComparer.Ordinal).Take(QuestionnaireSummary.WeakestMost).Select(row => Summary(row, middle))];
    }

    private IEnumerable<Row> Rows(CountyNetworkPlan network)
    {
        TrafficReport[] reports = [.. _reports.Select(run => run[network.Unit])];
        foreach ((int i, SittingPlan sitting) in network.Sittings.Index())
        {
            if (!OnlineSittings.IsAnswered(system, sitting)) continue;
            SittingReport[] seen = [.. reports.Select(report => report.Sittings[i]).Where(report => !report.Began.IsNever)];
            if (seen.Length == 0) continue;
            double Mean(Func<SittingReport, double> of) => seen.Average(of);
            TrafficPlan traffic = system.Traffic[sitting.Traffic];
            double after = Mean(report => report.LastDone.IsNever ? 0 : (report.LastDone - sitting.Start).TotalSeconds / 60);
            yield return new Row(
                sitting, seen[0], network.Schools[sitting.School].Unit, after, Mean(report => (report.Began - sitting.Start).TotalSeconds / 60), Mean(report => report.LongestWait.TotalSeconds / 60),
                Mean(report => report.AnswerTime.TotalSeconds / 60 / Math.Max(1, report.People)), sitting.Pages.Max() * traffic.Think.Mean / 60, Mean(report => report.GaveUp + report.NoAccount),
                network.Schools[sitting.School].DownBitsPerSecond);
        }
    }

    private WeakSchoolSummary Summary(Row row, Row middle)
    {
        (string Reason, double Minutes)[] why =
        [
            ("failures", row.Failures * FailuresCount), ("room", row.LateMin - middle.LateMin), ("terminals", row.TerminalMin - middle.TerminalMin),
            (row.Rate > 0 && row.Rate < middle.Rate ? "line" : "system", row.AnswerMin - middle.AnswerMin), ("pages", row.Thinking - middle.Thinking),
        ];
        (string reason, double most) = why.MaxBy(pair => pair.Minutes);
        SittingReport first = row.Report;
        return new WeakSchoolSummary(
            plan.Season.Units[row.Unit].Code, plan.Units[row.Unit].Name, first.Done == first.People ? CivilText.Iso(plan, first.LastDone) : null, Math.Round(row.AfterMin, 2), most >= Least ? reason : "chance",
            first.People, Math.Min(row.Sitting.Terminals, first.People), Math.Round(row.Rate / 1e6, 3), Math.Round(first.Answered == 0 ? 0 : first.AnswerTime.TotalSeconds / first.Answered, 4),
            Math.Round(row.LateMin, 2), row.Sitting.Pages.Max());
    }

    private static double Median(Row[] rows, Func<Row, double> of) => rows.Select(of).Order().ElementAt(rows.Length / 2);

    private sealed record Row(
        SittingPlan Sitting, SittingReport Report, int Unit, double AfterMin, double LateMin, double TerminalMin, double AnswerMin, double Thinking, double Failures, double Rate);
}
