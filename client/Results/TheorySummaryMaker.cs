using System.Collections.Immutable;
using RolloutSim.Client.Runs;
using RolloutSim.Model.Kernel;
using RolloutSim.Model.Planning;
using RolloutSim.Model.Questionnaire;
using RolloutSim.Model.Season;

namespace RolloutSim.Client.Results;

/// <summary>What the closed forms of <see cref="Model.Planning"/> say of the busiest station in its busiest minute, and of people at terminals; a first guess, beside what was simulated.</summary>
internal static class TheorySummaryMaker
{
    /// <summary>Machine repair is a sum over people: beyond, the bounds alone are shown.</summary>
    private const int PeopleMost = 20_000;

    /// <summary>People of fewer pages are done before their requests have spread out, which the forms take for granted.</summary>
    private const int PagesLeast = 10;

    /// <summary>Whose bell was so long ago at most still sits beside those of a later one.</summary>
    private static readonly SimDuration Together = SimDuration.FromHours(2);

    /// <param name="system">The plan.</param>
    /// <param name="run">Replication 0.</param>
    /// <param name="minutes">Of its terminals, all counties together.</param>
    public static ImmutableArray<TheorySummary> Make(QuestionnairePlan system, SeasonReports run, TrafficMinute[] minutes)
    {
        var all = ImmutableArray.CreateBuilder<TheorySummary>();
        (SystemSitePlan site, StationPlan station, StationReport report) = Busiest(system, run);
        string name = site.Name.Length == 0 ? station.Name : $"{site.Name} {station.Name}";
        int at = Enumerable.Range(0, report.Minutes.Length).Where(minute => (minute + 1) % system.Minutes != 0).MaxBy(minute => report.Minutes[minute].BusyTime);
        StationMinute busiest = report.Minutes[at];
        if (busiest.Arrivals == 0) return [];
        // The demand of an exchange as they came in that minute, by the utilisation law.
        double service = busiest.BusyTime / 1e6 / busiest.Arrivals;
        double lambda = busiest.Arrivals / 60.0, simulatedWait = Math.Max(0, (busiest.PresentTime - busiest.BusyTime) / 1e6 / busiest.Arrivals), load = lambda * service / station.Servers;
        double utilisation = busiest.BusyTime / (60e6 * station.Servers);
        if (load < 1)
        {
            var queue = new MMcQueue(lambda, service, station.Servers);
            Add("M/M/c", "wait-s", queue.MeanWait, simulatedWait);
        }
        else if (station.QueueMost < 100_000)
        {
            var queue = new MMcKQueue(lambda, service, station.Servers, station.Servers + station.QueueMost);
            Add("M/M/c/K", "utilisation", queue.Throughput * service / station.Servers, utilisation);
            Add("M/M/c/K", "wait-s", queue.MeanWait, simulatedWait);
        }
        AddPeople();
        return all.ToImmutable();

        void AddPeople()
        {
            // When most think and ask, and nobody logs in: the forms know no bell.
            int peak = Enumerable.Range(0, minutes.Length).Where(minute => (minute + 1) % system.Minutes != 0).MaxBy(minute => (minutes[minute].ActiveMost - (2 * minutes[minute].Began), minute));
            int people = minutes[peak].ActiveMost;
            if (people == 0 || system.Sites.Length > 1 || ThinkTime(system, system.StartOf(peak)) is not { } think) return; // the forms know one site
            if (people <= PeopleMost && station.Servers <= people)
            {
                var repair = new MachineRepair(people, think, station.Service[(int)ExchangeKind.Page].Mean, station.Servers);
                Add("machine-repair", "requests-per-s", repair.Throughput, minutes[peak].Answered / 60.0);
                Add("machine-repair", "utilisation", repair.Utilisation, report.Minutes[peak].BusyTime / (60e6 * station.Servers));
            }
            var bounds = new AsymptoticBounds([.. site.Stations.Select(each => (each.Name, Math.Max(1e-9, each.Service[(int)ExchangeKind.Page].Mean), (double)each.Servers))], think);
            Add("bounds", "people-at-most", bounds.SaturationPoint, people);
        }

        void Add(string form, string quantity, double theory, double simulated) => all.Add(new TheorySummary(form, name, quantity, Math.Round(theory, 6), Math.Round(simulated, 6)));
    }

    /// <summary>Seconds that a person thinks, the harmonic mean over those who sit there together at a moment; null: nobody, or people of few pages.</summary>
    private static double? ThinkTime(QuestionnairePlan system, SimTime at)
    {
        (long people, long pages, double rate) = (0, 0, 0);
        foreach (SittingPlan sitting in system.Networks.SelectMany(network => network.Sittings).Where(sitting => OnlineSittings.IsAnswered(system, sitting) && sitting.Start <= at && sitting.Start > at - Together))
        {
            TrafficPlan traffic = system.Traffic[sitting.Traffic];
            people += sitting.Pages.Length;
            pages += sitting.Pages.Sum(count => (long)count);
            rate += sitting.Pages.Length / Math.Max(traffic.Think.Mean, traffic.Least.TotalSeconds);
        }
        return people == 0 || pages < people * PagesLeast ? null : people / rate;
    }

    private static (SystemSitePlan Site, StationPlan Station, StationReport Report) Busiest(QuestionnairePlan system, SeasonReports run) =>
        system.Sites.SelectMany(site => run.Systems.First(report => report.Unit == site.Unit).Stations.Select((report, place) => (site, site.Stations[place], report)))
            .MaxBy(found => found.report.BusyMost / (double)found.Item2.Servers);
}
