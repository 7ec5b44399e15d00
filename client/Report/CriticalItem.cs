using System.Collections.Immutable;
using System.Globalization;
using RolloutSim.Client.Results;
using RolloutSim.Client.Runs;
using RolloutSim.Model.Season;

namespace RolloutSim.Client.Report;

/// <summary>How often a work item lies on the path that decides a date: its criticality.</summary>
/// <param name="Item">Index of the work item.</param>
/// <param name="Critical">The chance.</param>
internal sealed record CriticalItem(int Item, ChanceSummary Critical)
{
    /// <param name="rows">Of <c>sensitivity.csv</c>.</param>
    /// <param name="season">Whose they are.</param>
    /// <param name="id">Whose date, which it decides always itself; empty: the end of the season.</param>
    /// <param name="replications">Of how many it is the share.</param>
    public static ImmutableArray<CriticalItem> Of(IEnumerable<CsvRow> rows, SeasonPlan season, string id, int replications)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal); // a work item has a row for each value that is drawn of it
        List<CriticalItem> critical = [];
        foreach (CsvRow row in rows)
        {
            if (row["id"] != id || row["upstream_id"] == id || !seen.Add(row["upstream_id"])) continue;
            double Share(string column) => double.Parse(row[column], CultureInfo.InvariantCulture);
            double share = Share("criticality");
            if (share > 0) critical.Add(new CriticalItem(
                RunRecord.ItemOf(season, row["upstream_id"]),
                new ChanceSummary((int)Math.Round(share * replications), replications, share, Share("criticality_low"), Share("criticality_high"))));
        }
        return [.. critical.OrderByDescending(item => item.Critical.Share).ThenByDescending(item => item.Item)];
    }
}
