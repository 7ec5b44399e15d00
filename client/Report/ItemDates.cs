using System.Collections.Immutable;
using System.Globalization;
using RolloutSim.Client.Results;
using RolloutSim.Model.Season;

namespace RolloutSim.Client.Report;

/// <summary>When the units of one season were done with a dated work item.</summary>
/// <param name="Item">Index of the work item.</param>
/// <param name="Due">As lateness counts; ISO 8601.</param>
/// <param name="Completed">Of the units that were done, ascending.</param>
/// <param name="Units">How many units have it.</param>
/// <param name="Late">In how many it was late.</param>
internal sealed record ItemDates(int Item, string Due, ImmutableArray<string> Completed, int Units, int Late)
{
    /// <param name="rows">Of <c>work-items.csv</c>.</param>
    /// <param name="season">Whose they are.</param>
    public static ImmutableArray<ItemDates> Of(IEnumerable<CsvRow> rows, SeasonPlan season)
    {
        Dictionary<string, int> items = season.WorkItems.Index().ToDictionary(pair => pair.Item.Id, pair => pair.Index, StringComparer.Ordinal);
        var dated = new Gathered?[season.WorkItems.Length];
        foreach (CsvRow row in rows)
        {
            if (row.OrNull("due_effective") is not { } due || !items.TryGetValue(row["id"], out int item)) continue;
            if (season.WorkItems[item] is { IsRival: true } or { Kind: WorkItemKind.FixedBlock }) continue;
            Gathered gathered = dated[item] ??= new Gathered(due);
            gathered.Units++;
            if (row.OrNull("completed") is { } completed) gathered.Completed.Add(completed);
            if (row.OrNull("late_us") is { } late && long.Parse(late, CultureInfo.InvariantCulture) > 0) gathered.Late++;
        }
        return [.. dated.Index().Where(pair => pair.Item is not null).Select(pair => pair.Item!.ToDates(pair.Index))];
    }

    private sealed class Gathered(string due)
    {
        public readonly List<string> Completed = [];
        public int Units, Late;

        // All have one offset, so that they are in the order of time as texts.
        public ItemDates ToDates(int item) => new(item, due, [.. Completed.Order(StringComparer.Ordinal)], Units, Late);
    }
}
