using System.Collections.Immutable;
using RolloutSim.Client.Runs;
using RolloutSim.Model.Questionnaire;
using RolloutSim.Model.Season;
using RolloutSim.Scenarios;

namespace RolloutSim.Client.Results;

/// <summary>What is used most: a station in its busiest minute, a county's line in its, or a school's line over its sitting.</summary>
internal sealed class BottleneckFinder(Plan plan, QuestionnairePlan system, IReadOnlyList<SeasonReports> runs)
{
    private readonly Dictionary<int, TrafficReport>[] _reports = [.. runs.Select(run => run.Traffic.ToDictionary(report => report.Unit))];

    /// <returns>Null where nothing was used.</returns>
    public BottleneckSummary? Find(ImmutableArray<StationSummary> stations) =>
        stations.Select(station => Of("station", NameOf(station), station.Utilisation)).Concat(CountyLines()).Concat(SchoolLines()).Where(found => found.Utilisation > 0).MaxBy(found => found.Utilisation);

    private static LocalName NameOf(StationSummary station) => station.Site.Length == 0 ? new LocalName(station.Name, station.Name) : new LocalName($"{station.Site} {station.Name}", $"{station.Site} {station.Name}");

    private IEnumerable<BottleneckSummary> CountyLines() =>
        from network in system.Networks
        where network.DownBitsPerSecond > 0
        let most = _reports.Average(run => run[network.Unit].Minutes.Where((_, minute) => (minute + 1) % system.Minutes != 0).Max(minute => (double)Math.Max(minute.DownBytes, minute.UpBytes)))
        select Of("county-line", plan.Units[network.Unit].Name, most * 8 / 60 / network.DownBitsPerSecond);

    /// <summary>A school has no figures by the minute: the burst of its log-ins, and the mean over the sitting, whichever is more.</summary>
    private IEnumerable<BottleneckSummary> SchoolLines() =>
        from network in system.Networks
        from sitting in network.Sittings.Index()
        let school = network.Schools[sitting.Item.School]
        where school.DownBitsPerSecond > 0
        let traffic = system.Traffic[sitting.Item.Traffic]
        let report = _reports[0][network.Unit].Sittings[sitting.Index]
        where !report.LastDone.IsNever && report.LastDone > report.Began
        let seconds = (report.LastDone - report.Began).TotalSeconds
        let bytes = report.Answered * (double)traffic.DownBytes[(int)ExchangeKind.Page]
        let burst = Math.Min(sitting.Item.Terminals, report.People) * traffic.DownBytes[(int)ExchangeKind.LogIn] * 8.0 / Math.Max(1, traffic.Settle.Mean)
        select Of("school-line", plan.Units[school.Unit].Name, Math.Max(bytes * 8 / seconds, burst) / school.DownBitsPerSecond);

    private static BottleneckSummary Of(string what, LocalName name, double utilisation) =>
        new(what, name, Math.Round(utilisation, 6), utilisation <= 0 ? 0 : Math.Round(1 / utilisation, 3));
}
