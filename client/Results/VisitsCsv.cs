using System.Globalization;
using RolloutSim.Model.Season;
using RolloutSim.Model.Visits;
using RolloutSim.Scenarios;

namespace RolloutSim.Client.Results;

/// <summary><c>visits.csv</c>: a row a visit of a team in a school, and what became of what it found.</summary>
internal static class VisitsCsv
{
    /// <param name="plan">The plan.</param>
    /// <param name="replications">Their numbers, and what their processes told.</param>
    public static byte[] Bytes(Plan plan, IEnumerable<(uint Number, SeasonReports Reports)> replications)
    {
        var text = new CsvText("replication", "county", "id", "team", "unit", "visit", "came", "left", "km", "found", "mended");
        foreach ((uint number, SeasonReports reports) in Rows.WithinReason(replications, reports => reports.Visits.Sum(county => county.Visits.Length)))
        {
            foreach (VisitsReport county in reports.Visits.OrderBy(report => report.Unit))
            {
                foreach (VisitResult visit in county.Visits)
                {
                    text.Add(
                        CsvText.Whole(number), plan.Season.Units[county.Unit].Code, plan.Season.WorkItems[plan.Season.Visits!.Rounds[visit.Round].Item].Id, CsvText.Whole(visit.Team + 1),
                        plan.Season.Units[visit.School].Code, CsvText.Whole(visit.Visit + 1), CivilText.Iso(plan, visit.Came), CivilText.Iso(plan, visit.Left),
                        (visit.Metres / 1000.0).ToString("0.###", CultureInfo.InvariantCulture), visit.HasFound ? "yes" : "no", visit.Mended.IsNever ? "" : CivilText.Iso(plan, visit.Mended));
                }
            }
        }
        return text.ToBytes();
    }
}
