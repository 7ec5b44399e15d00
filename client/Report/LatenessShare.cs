using System.Collections.Immutable;
using System.Globalization;
using RolloutSim.Client.Results;
using RolloutSim.Model.Season;

namespace RolloutSim.Client.Report;

/// <summary>Lateness of a work item, over all units and replications, that went by in one office for one cause.</summary>
/// <param name="Item">Index of the late work item.</param>
/// <param name="Tag">The cause, as <c>lateness.csv</c> writes it.</param>
/// <param name="At">Index of the work item at which the time went by.</param>
/// <param name="BlameUs">How much, microseconds, above 0.</param>
internal sealed record LatenessShare(int Item, string Tag, int At, long BlameUs)
{
    /// <param name="rows">Of <c>lateness.csv</c>.</param>
    /// <param name="season">Whose they are.</param>
    public static ImmutableArray<LatenessShare> Of(IEnumerable<CsvRow> rows, SeasonPlan season)
    {
        Dictionary<string, int> items = season.WorkItems.Index().ToDictionary(pair => pair.Item.Id, pair => pair.Index, StringComparer.Ordinal);
        int Item(string id) => items.TryGetValue(id, out int item) ? item : throw new FormatException($"The plan has no work item '{id}'.");
        var sums = new Dictionary<(int Item, string Tag, int At), long>();
        foreach (CsvRow row in rows)
        {
            (int, string, int) key = (Item(row["id"]), row["tag"], Item(row["at_id"]));
            sums[key] = sums.GetValueOrDefault(key) + long.Parse(row["blame_us"], CultureInfo.InvariantCulture);
        }
        return [.. sums.OrderByDescending(sum => sum.Value).ThenBy(sum => sum.Key.Item).ThenBy(sum => sum.Key.At).ThenBy(sum => sum.Key.Tag, StringComparer.Ordinal)
            .Select(sum => new LatenessShare(sum.Key.Item, sum.Key.Tag, sum.Key.At, sum.Value))];
    }
}
