using System.Collections.Immutable;
using System.Globalization;
using RolloutSim.Client.Results;
using RolloutSim.Client.Runs;
using RolloutSim.Model.Season;

namespace RolloutSim.Client.Report;

/// <summary>How often one unit is late with a work item that several units have.</summary>
/// <param name="Unit">Index of the unit.</param>
/// <param name="Item">Index of the work item.</param>
/// <param name="Late">The chance.</param>
/// <param name="P95">By when nineteen of twenty replications are done; null: they are not.</param>
internal sealed record UnitChance(int Unit, int Item, ChanceSummary Late, string? P95)
{
    /// <param name="rows">Of <c>deadlines.csv</c>.</param>
    /// <param name="season">Whose they are.</param>
    public static ImmutableArray<UnitChance> Of(IEnumerable<CsvRow> rows, SeasonPlan season)
    {
        List<UnitChance> late = [];
        string? several = null; // the work item whose units follow
        foreach (CsvRow row in rows)
        {
            if (row["unit"].Length == 0) several = row["id"];
            else if (row["id"] == several && Make(row, season) is var unit && Danger.Is(unit.Late)) late.Add(unit);
        }
        return [.. late.OrderByDescending(unit => unit.Late.Hits).ThenBy(unit => unit.Item).ThenBy(unit => unit.Unit)];
    }

    private static UnitChance Make(CsvRow row, SeasonPlan season)
    {
        double Share(string column) => double.Parse(row[column], CultureInfo.InvariantCulture);
        int Count(string column) => int.Parse(row[column], CultureInfo.InvariantCulture);
        int unit = season.Units.IndexOf(row["unit"]);
        if (unit < 0) throw new FormatException($"The plan has no unit '{row["unit"]}'.");
        var late = new ChanceSummary(Count("late"), Count("replications"), Share("late_share"), Share("late_low"), Share("late_high"));
        return new UnitChance(unit, RunRecord.ItemOf(season, row["id"]), late, row.OrNull("p95_needs") is null ? row.OrNull("p95") : null);
    }
}
