using RolloutSim.Model.Kernel;
using RolloutSim.Model.Season;
using RolloutSim.Model.Units;
using RolloutSim.Scenarios;

namespace RolloutSim.Client.Results;

/// <summary><c>provinces.csv</c>: a row a province and dated work item, all units of the province that have it together; of plans of several provinces.</summary>
internal static class ProvincesCsv
{
    public static byte[]? Bytes(SeasonResults results)
    {
        Plan plan = results.Plan;
        UnitTree units = plan.Season.Units;
        if (units.All.Count(unit => unit.Level == UnitLevel.Province) < 2) return null;
        var text = new CsvText("province", "level", "id", "name_zh", "name_en", "due", "units", "done", "late", "first", "median", "last", "latest_unit", "late_working_h");
        foreach (var rows in results.Rows.Where(row => plan.Season.IsDated(row.Item) && row.Plan.Level > UnitLevel.Nation)
            .GroupBy(row => (Province: units.AncestorAt(row.Unit, UnitLevel.Province), row.Item)).OrderBy(group => group.Key))
        {
            WorkItemPlan item = plan.Season.WorkItems[rows.Key.Item];
            SimTime[] done = [.. rows.Where(row => row.IsDone).Select(row => row.Result.Completed!.Value).Order()];
            SeasonRow? latest = rows.Where(row => row.IsLate).Order(NearestToTheEdge.Instance).FirstOrDefault();
            SimTime? At(int place) => done.Length == 0 ? null : done[place];
            text.Add(
                rows.Key.Province < 0 ? "" : units[rows.Key.Province].Code, SummaryMaker.LevelName(item.Level), item.Id, item.Name.Zh, item.Name.En, CivilText.Iso(plan, item.PrintedDue ?? item.Due),
                CsvText.Whole(rows.Count()), CsvText.Whole(done.Length), CsvText.Whole(rows.Count(row => row.IsLate)),
                CivilText.Iso(plan, At(0)), CivilText.Iso(plan, At((done.Length - 1) / 2)), CivilText.Iso(plan, At(done.Length - 1)),
                latest is null ? "" : units[latest.Unit].Code, latest?.LateWorking is { } working ? CsvText.Hours(working) : "");
        }
        return text.ToBytes();
    }
}
