using System.Globalization;
using RolloutSim.Model.Questionnaire;
using RolloutSim.Model.Season;
using RolloutSim.Model.Units;
using RolloutSim.Scenarios;

namespace RolloutSim.Client.Results;

/// <summary>The tables of the questionnaire system: each minute by region, each minute of each station, each school, and how long exchanges took by region.</summary>
internal static class QuestionnaireCsv
{
    private static readonly (string Name, ExchangeKind Kind)[] Kinds = [("log-in", ExchangeKind.LogIn), ("page", ExchangeKind.Page), ("submit", ExchangeKind.Submit)];

    /// <summary><c>questionnaire.csv</c>, of one season: a row a minute and region in which something happened, and a row a minute and station.</summary>
    public static byte[] Minutes(Plan plan, SeasonReports run)
    {
        QuestionnairePlan system = plan.Season.Questionnaire!;
        var text = new CsvText(
            "from", "region", "station", "sessions", "began", "done", "requests_per_s", "answered", "turned_away", "timed_out", "retried", "gave_up", "log_ins_failed", "down_bytes", "up_bytes", "utilisation", "queue");
        foreach (IGrouping<string, TrafficReport> region in ByRegion(plan, run))
        {
            TrafficMinute[] minutes = TrafficMinutes.Of(region);
            for (int i = 0; i < minutes.Length; i++)
            {
                TrafficMinute minute = minutes[i];
                if (minute is { Asked: 0, ActiveMost: 0, Answered: 0, TimedOut: 0 }) continue;
                text.Add(
                    From(i), region.Key, "", W(minute.ActiveMost), W(minute.Began), W(minute.Done), Rate(minute.Asked), W(minute.Answered), W(minute.Rejected), W(minute.TimedOut), W(minute.Retried),
                    W(minute.GaveUp), W(minute.LogInsFailed), W(minute.DownBytes), W(minute.UpBytes), "", "");
            }
        }
        foreach ((SystemSitePlan site, StationReport station, int servers) in Stations(system, run))
        {
            for (int i = 0; i < station.Minutes.Length; i++)
            {
                StationMinute minute = station.Minutes[i];
                if (minute is { Arrivals: 0, BusyTime: 0 } || (i + 1) % system.Minutes == 0) continue;
                string name = site.Name.Length == 0 ? station.Name : $"{site.Name} {station.Name}";
                text.Add(
                    From(i), plan.Season.Units[site.Unit].Code, name, "", "", "", Rate(minute.Arrivals), "", W(minute.Rejected), "", "", "", "", "", "", CsvText.Share(minute.BusyTime / (60e6 * servers)), W(minute.LineMost));
            }
        }
        return text.ToBytes();

        string From(int minute) => CivilText.Iso(plan, system.StartOf(minute));
        static string W(long number) => CsvText.Whole(number);
        static string Rate(int number) => (number / 60.0).ToString("0.###", CultureInfo.InvariantCulture);
    }

    /// <summary><c>response-times.csv</c>, of all replications together: a row a region, kind of traffic and kind of exchange.</summary>
    public static byte[] Times(Plan plan, IEnumerable<SeasonReports> runs)
    {
        QuestionnairePlan system = plan.Season.Questionnaire!;
        var text = new CsvText("region", "traffic", "exchange", "count", "mean_us", "p50_us", "p90_us", "p95_us", "p99_us", "p999_us", "max_us");
        var all = new SortedDictionary<(string Region, int Traffic, int Kind), LatencyHistogram>();
        foreach (SeasonReports run in runs)
            foreach (IGrouping<string, TrafficReport> region in ByRegion(plan, run))
                foreach (TrafficReport report in region)
                    for (int traffic = 0; traffic < report.Latencies.Length; traffic++)
                        for (int kind = 0; kind < Kinds.Length; kind++)
                        {
                            LatencyHistogram latencies = report.Latencies[traffic][(int)Kinds[kind].Kind];
                            if (latencies.Count == 0) continue;
                            if (!all.TryGetValue((region.Key, traffic, kind), out LatencyHistogram? sum)) all.Add((region.Key, traffic, kind), sum = new LatencyHistogram());
                            sum.Add(latencies);
                        }
        foreach (((string region, int traffic, int kind), LatencyHistogram times) in all)
        {
            string Quantile(double share) => CsvText.Whole(times.Quantile(share).Microseconds);
            text.Add(
                region, system.Traffic[traffic].Name, Kinds[kind].Name, CsvText.Whole(times.Count), CsvText.Whole(times.Sum / times.Count), Quantile(0.5), Quantile(0.9), Quantile(0.95), Quantile(0.99), Quantile(0.999),
                CsvText.Whole(times.Most.Microseconds));
        }
        return text.ToBytes();
    }

    /// <summary><c>schools-online.csv</c>: a row a sitting of a school and replication.</summary>
    public static byte[] Schools(Plan plan, IEnumerable<(uint Number, SeasonReports Reports)> replications)
    {
        QuestionnairePlan system = plan.Season.Questionnaire!;
        var text = new CsvText(
            "replication", "unit", "session", "traffic", "people", "terminals", "planned_from", "began", "last_done", "done", "gave_up", "no_account", "client_failures", "found_accounts", "found_clients", "put_right", "longest_terminal_wait_us", "answers", "answer_time_us", "line_bit_per_s");
        foreach ((uint number, SeasonReports reports) in Rows.WithinReason(replications, reports => reports.Traffic.Sum(traffic => traffic.Sittings.Length)))
        {
            Dictionary<int, TrafficReport> ofUnit = reports.Traffic.ToDictionary(report => report.Unit);
            foreach (CountyNetworkPlan network in system.Networks)
            {
                TrafficReport report = ofUnit[network.Unit];
                foreach ((SittingPlan sitting, SittingReport seen) in network.Sittings.Zip(report.Sittings))
                {
                    SchoolAccessPlan school = network.Schools[sitting.School];
                    text.Add(
                        CsvText.Whole(number), plan.Season.Units[school.Unit].Code, sitting.Session, system.Traffic[sitting.Traffic].Name, CsvText.Whole(seen.People), CsvText.Whole(sitting.Terminals),
                        CivilText.Iso(plan, sitting.Start), Moment(plan, seen.Began), Moment(plan, seen.LastDone), CsvText.Whole(seen.Done), CsvText.Whole(seen.GaveUp), CsvText.Whole(seen.NoAccount),
                        CsvText.Whole(seen.ClientFailures), CsvText.Whole(seen.FoundAccounts), CsvText.Whole(seen.FoundClients), seen.IsPutRight ? "1" : "0",
                        CsvText.Whole(seen.LongestWait.Microseconds), CsvText.Whole(seen.Answered), CsvText.Whole(seen.AnswerTime.Microseconds), CsvText.Whole(school.DownBitsPerSecond));
                }
            }
        }
        return text.ToBytes();
    }

    private static IEnumerable<(SystemSitePlan Site, StationReport Station, int Servers)> Stations(QuestionnairePlan system, SeasonReports run) =>
        system.Sites.SelectMany(site => run.Systems.First(report => report.Unit == site.Unit).Stations.Select((station, place) => (site, station, site.Stations[place].Servers)));

    /// <summary>By province; what belongs to none stands under the nation.</summary>
    private static IEnumerable<IGrouping<string, TrafficReport>> ByRegion(Plan plan, SeasonReports run) => run.Traffic
        .GroupBy(report => plan.Season.Units[plan.Season.Units.AncestorAt(report.Unit, UnitLevel.Province) is >= 0 and int province ? province : 0].Code).OrderBy(region => region.Key, StringComparer.Ordinal);

    private static string Moment(Plan plan, Model.Kernel.SimTime moment) => moment.IsNever ? "" : CivilText.Iso(plan, moment);
}
