using System.Collections.Immutable;
using RolloutSim.Model.Questionnaire;
using RolloutSim.Model.Season;
using RolloutSim.Scenarios;
using RolloutSim.Scenarios.Goals;

namespace RolloutSim.Client.Results;

/// <summary>A number that a replication comes to at the terminals: a column of a table of replications.</summary>
/// <param name="Name">Of the column, with its unit: <c>log_in_p99_us</c>.</param>
/// <param name="Of">The number.</param>
internal sealed record TrafficAmount(string Name, Func<SeasonReports, long> Of)
{
    private static readonly ImmutableArray<(string Word, ExchangeKind Kind)> Kinds = [("log-in", ExchangeKind.LogIn), ("page", ExchangeKind.Page), ("submit", ExchangeKind.Submit)];
    private static readonly ImmutableArray<(string Word, double Share)> Statistics = [("p50", 0.5), ("p95", 0.95), ("p99", 0.99), ("max", 1)];
    private static readonly ImmutableArray<TrafficAmount> Known =
    [
        .. from kind in Kinds
           from statistic in Statistics
           select new TrafficAmount(NameOf(kind.Word, statistic.Word), reports => LatenciesOf(reports, kind.Kind).Quantile(statistic.Share).Microseconds),
        new(GaveUpName, reports => reports.Traffic.Sum(traffic => (long)traffic.Sittings.Sum(sitting => sitting.GaveUp))),
        new("no_account", reports => reports.Traffic.Sum(traffic => (long)traffic.Sittings.Sum(sitting => sitting.NoAccount))),
        new("client_failures", reports => reports.Traffic.Sum(traffic => (long)traffic.Sittings.Sum(sitting => sitting.ClientFailures))),
    ];

    /// <summary>How many people gave up.</summary>
    public const string GaveUpName = "gave_up";

    /// <summary>From the first one's sitting down in a school to the last one's being done, mean over schools and sittings.</summary>
    public const string AnsweringName = "answering_mean_us";

    /// <summary>Those of a plan; none where nobody sits at a terminal.</summary>
    public static ImmutableArray<TrafficAmount> AllOf(Plan plan) => plan.Season.Questionnaire is { } system ? [new(AnsweringName, reports => MeanAnswering(system, reports)), .. Known] : [];

    /// <summary>The column that a goal is about.</summary>
    public static string NameOf(TrafficGoal goal) => goal.Measure == TrafficGoal.GaveUp ? GaveUpName : NameOf(goal.Measure, goal.Statistic);

    /// <summary>The share of people that a goal leaves out, where each does once what it is about; else 1.</summary>
    public static double LeftOut(TrafficGoal goal) =>
        goal.Measure == Kinds[(int)ExchangeKind.Page].Word || goal.Measure == TrafficGoal.GaveUp ? 1 : 1 - Statistics.First(statistic => statistic.Word == goal.Statistic).Share;

    /// <summary>How long exchanges of a kind took, of all counties and kinds of traffic.</summary>
    public static LatencyHistogram LatenciesOf(SeasonReports reports, ExchangeKind kind)
    {
        var all = new LatencyHistogram();
        foreach (TrafficReport report in reports.Traffic)
            foreach (ImmutableArray<LatencyHistogram> kinds in report.Latencies) all.Add(kinds[(int)kind]);
        return all;
    }

    private static long MeanAnswering(QuestionnairePlan system, SeasonReports reports)
    {
        (long sum, long count) = (0, 0);
        foreach (CountyNetworkPlan network in system.Networks)
        {
            ImmutableArray<SittingReport> sittings = reports.Traffic.FirstOrDefault(report => report.Unit == network.Unit)?.Sittings ?? [];
            for (int i = 0; i < sittings.Length; i++)
            {
                if (sittings[i].LastDone.IsNever || !OnlineSittings.IsAnswered(system, network.Sittings[i])) continue;
                sum += (sittings[i].LastDone - sittings[i].Began).Microseconds;
                count++;
            }
        }
        return count == 0 ? 0 : sum / count;
    }

    private static string NameOf(string measure, string statistic) => $"{measure.Replace('-', '_')}_{statistic}_us";
}
