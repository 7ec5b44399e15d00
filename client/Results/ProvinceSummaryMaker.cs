using System.Collections.Immutable;
using RolloutSim.Client.Runs;
using RolloutSim.Model.Units;
using RolloutSim.Scenarios;

namespace RolloutSim.Client.Results;

/// <summary>Puts the work items of a plan of several provinces together by province, those with most that is late first.</summary>
internal static class ProvinceSummaryMaker
{
    /// <param name="results">Of the season.</param>
    /// <param name="dated">The rows with a date that counts.</param>
    public static ImmutableArray<ProvinceSummary> Make(SeasonResults results, IEnumerable<SeasonRow> dated)
    {
        UnitTree units = results.Plan.Season.Units;
        int[] provinces = [.. Enumerable.Range(0, units.Count).Where(unit => units[unit].Level == UnitLevel.Province)];
        if (provinces.Length < 2) return [];
        ILookup<int, SeasonRow> rows = dated.ToLookup(row => units.AncestorAt(row.Unit, UnitLevel.Province));
        return [.. provinces.Select(province => One(results, province, [.. rows[province]])).OrderByDescending(province => province.Late).ThenBy(province => province.Unit, StringComparer.Ordinal)];
    }

    private static ProvinceSummary One(SeasonResults results, int province, SeasonRow[] rows)
    {
        Plan plan = results.Plan;
        int Late(UnitLevel level) => rows.Count(row => row.IsLate && row.Plan.Level == level);
        SeasonRow? latest = rows.Where(row => row.IsLate).Order(NearestToTheEdge.Instance).FirstOrDefault();
        var summary = new ProvinceSummary
        {
            Unit = plan.Season.Units[province].Code,
            Name = plan.Units[province].Name,
            Counties = plan.Season.Units.Below(province, UnitLevel.County).Count(),
            Schools = plan.Season.Units.Below(province, UnitLevel.School).Count(),
            Dated = rows.Length,
            Done = rows.Count(row => row.IsDone),
            LateProvince = Late(UnitLevel.Province),
            LateCounties = Late(UnitLevel.County) + Late(UnitLevel.City),
            LateSchools = Late(UnitLevel.School),
        };
        return latest is null ? summary : summary with
        {
            LatestId = latest.Plan.Id,
            LatestName = latest.Plan.Name,
            LatestUnit = plan.Season.Units[latest.Unit].Code,
            LateUs = latest.Late!.Value.Microseconds,
            LateWorkingH = latest.LateWorking is { } working ? Math.Round(working.TotalHours, 4) : null,
            WorkingDayH = Math.Round(results.WorkingDay(latest.Plan).TotalHours, 4),
        };
    }
}
