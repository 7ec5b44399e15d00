using System.Collections.Immutable;
using RolloutSim.Client.Runs;
using RolloutSim.Model.Kernel;
using RolloutSim.Model.Questionnaire;
using RolloutSim.Model.Season;
using RolloutSim.Scenarios;

namespace RolloutSim.Client.Results;

/// <summary>Makes the summary of the questionnaire system out of what sites and terminals told.</summary>
internal sealed class QuestionnaireSummaryMaker
{
    private static readonly ImmutableArray<(string Name, ExchangeKind Kind)> Kinds = [("log-in", ExchangeKind.LogIn), ("page", ExchangeKind.Page), ("submit", ExchangeKind.Submit)];

    private readonly Plan _plan;
    private readonly QuestionnairePlan _system;
    private readonly IReadOnlyList<SeasonReports> _runs;
    private readonly TrafficMinute[][] _minutes; // by replication, all counties together

    private QuestionnaireSummaryMaker(Plan plan, QuestionnairePlan system, IReadOnlyList<SeasonReports> runs)
    {
        (_plan, _system, _runs) = (plan, system, runs);
        _minutes = [.. runs.Select(run => TrafficMinutes.Of(run))];
    }

    /// <param name="plan">The plan.</param>
    /// <param name="runs">Of each replication, one or more; the first is shown minute by minute.</param>
    /// <returns>Null where nobody sits at a terminal, or nothing was told.</returns>
    public static QuestionnaireSummary? Make(Plan plan, IReadOnlyList<SeasonReports> runs) =>
        plan.Season.Questionnaire is { } system && runs.Count > 0 && !runs[0].Traffic.IsEmpty && !runs[0].Systems.IsEmpty ? new QuestionnaireSummaryMaker(plan, system, runs).Make() : null;

    private QuestionnaireSummary Make()
    {
        (int people, int terminals, int schools) = OnlineSittings.Count(_system);
        TrafficMinute[] totals = [.. _minutes.Select(run => run.Aggregate(default(TrafficMinute), (sum, minute) => { sum.Add(minute); return sum; }))];
        double MeanOf(Func<TrafficMinute, int> of) => Rounded(totals.Average(total => (double)of(total)));
        double Sittings(Func<SittingReport, int> of) => Rounded(_runs.Average(run => run.Traffic.Sum(traffic => traffic.Sittings.Where(IsOfTheDay).Sum(of))));
        ImmutableArray<StationSummary> stations = Stations();
        SimTime[] last = [.. _runs[0].Traffic.SelectMany(traffic => traffic.Sittings).Where(IsOfTheDay).Select(sitting => sitting.LastDone).Where(done => !done.IsNever)];
        return new QuestionnaireSummary
        {
            People = people,
            Schools = schools,
            Terminals = terminals,
            Exchanges = Rounded(_runs.Average(run => (double)run.Traffic.Sum(traffic => traffic.Exchanges))),
            Times = [.. Kinds.Select(Times)],
            Sessions = Peak(minute => minute.ActiveMost),
            Requests = Peak(minute => minute.Asked / 60.0),
            Down = Peak(minute => minute.DownBytes * 8 / 60e6),
            Stations = stations,
            Bottleneck = new BottleneckFinder(_plan, _system, _runs).Find(stations),
            TimedOut = MeanOf(total => total.TimedOut),
            TurnedAway = MeanOf(total => total.Rejected),
            Retried = MeanOf(total => total.Retried),
            GaveUp = Sittings(sitting => sitting.GaveUp),
            NoAccount = Sittings(sitting => sitting.NoAccount),
            ClientFailures = Sittings(sitting => sitting.ClientFailures),
            FoundAccounts = Sittings(sitting => sitting.FoundAccounts),
            FoundClients = Sittings(sitting => sitting.FoundClients),
            SchoolsWithFaults = Sittings(sitting => HasFound(sitting) ? 1 : 0),
            SchoolsPutRight = Sittings(sitting => HasFound(sitting) && sitting.IsPutRight ? 1 : 0),
            LastDone = last.Length == 0 ? null : CivilText.Iso(_plan, last.Max()),
            Weakest = new WeakSchools(_plan, _system, _runs).Find(),
            Theory = TheorySummaryMaker.Make(_system, _runs[0], First),
            Minutes = Minutes(),
        };
    }

    private bool IsOfTheDay(SittingReport sitting) => _system.Traffic[sitting.Traffic].Practises < 0;

    private static bool HasFound(SittingReport sitting) => sitting.FoundAccounts + sitting.FoundClients > 0;

    /// <summary>Those of replication 0.</summary>
    private TrafficMinute[] First => _minutes[0];

    private ResponseSummary Times((string Name, ExchangeKind Kind) kind)
    {
        var all = new LatencyHistogram();
        foreach (SeasonReports run in _runs) all.Add(TrafficAmount.LatenciesOf(run, kind.Kind));
        double Quantile(double share) => Math.Round(all.Quantile(share).TotalSeconds, 4);
        return new ResponseSummary(kind.Name, all.Count, Quantile(0.5), Quantile(0.9), Quantile(0.95), Quantile(0.99), Quantile(0.999), Math.Round(all.Most.TotalSeconds, 4));
    }

    /// <summary>The mean of what each replication comes to at the most, and when the first does.</summary>
    private PeakSummary Peak(Func<TrafficMinute, double> of)
    {
        double mean = _minutes.Average(run => run.Where((_, minute) => IsWhole(minute)).Max(of));
        int at = Enumerable.Range(0, First.Length).Where(IsWhole).MaxBy(minute => of(First[minute]));
        return new PeakSummary(Rounded(mean), CivilText.Iso(_plan, _system.StartOf(at)));
    }

    /// <summary>Each day's last minute takes in all that is later.</summary>
    private bool IsWhole(int minute) => (minute + 1) % _system.Minutes != 0;

    private ImmutableArray<StationSummary> Stations() =>
    [
        .. from site in Enumerable.Range(0, _system.Sites.Length)
           from place in Enumerable.Range(0, _system.Sites[site].Stations.Length)
           let plan = _system.Sites[site].Stations[place]
           let reports = _runs.Select(run => SystemOf(run, site).Stations[place]).ToArray()
           select new StationSummary(
               _system.Sites[site].Name, plan.Name, plan.Servers, Math.Round(reports.Average(report => report.BusyMost / (60e6 * plan.Servers)), 6),
               Rounded(reports.Average(report => report.ArrivalsMost / 60.0)), Rounded(reports.Average(report => (double)report.LineMost)), Rounded(reports.Average(report => (double)report.Rejected))),
    ];

    private SystemReport SystemOf(SeasonReports run, int site) => run.Systems.First(report => report.Unit == _system.Sites[site].Unit);

    private ImmutableArray<MinuteSummary> Minutes()
    {
        int[] used = [.. Enumerable.Range(0, First.Length).Where(minute => IsWhole(minute) && (First[minute].Asked > 0 || First[minute].ActiveMost > 0))];
        if (used.Length == 0) return [];
        (int Servers, ImmutableArray<StationMinute> Minutes)[] stations =
        [
            .. from site in Enumerable.Range(0, _system.Sites.Length)
               from place in Enumerable.Range(0, _system.Sites[site].Stations.Length)
               select (_system.Sites[site].Stations[place].Servers, SystemOf(_runs[0], site).Stations[place].Minutes),
        ];
        return
        [
            .. from minute in Enumerable.Range(used[0], used[^1] - used[0] + 1)
               where IsWhole(minute)
               let figures = First[minute]
               select new MinuteSummary(
                   CivilText.Iso(_plan, _system.StartOf(minute)), figures.ActiveMost, Rounded(figures.Asked / 60.0), Rounded((figures.Rejected + figures.TimedOut) / 60.0), Rounded(figures.DownBytes * 8 / 60e6),
                   [.. stations.Select(station => Math.Round(station.Minutes[minute].BusyTime / (60e6 * station.Servers), 4))]),
        ];
    }

    private static double Rounded(double value) => Math.Round(value, 3);
}
