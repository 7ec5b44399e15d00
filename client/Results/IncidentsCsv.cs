using RolloutSim.Model.Incidents;
using RolloutSim.Model.Season;
using RolloutSim.Scenarios;

namespace RolloutSim.Client.Results;

/// <summary><c>incidents.csv</c>: a row a step of an incident, as the unit where it happened heard of it.</summary>
internal static class IncidentsCsv
{
    /// <summary>A spreadsheet opens so many without being slow.</summary>
    private const int RowsMost = 500_000;

    /// <param name="plan">The plan.</param>
    /// <param name="replications">Their numbers, and what their processes told: whole ones, as many as have room, the first in any case.</param>
    public static byte[] Bytes(Plan plan, IEnumerable<(uint Number, SeasonReports Reports)> replications)
    {
        SeasonPlan season = plan.Season;
        var text = new CsvText("replication", "incident", "at", "unit", "level", "step", "by", "detail", "person");
        int rows = 0;
        foreach ((uint number, SeasonReports reports) in replications)
        {
            int more = reports.Desks.Sum(desk => desk.Incidents.Sum(incident => incident.Steps.Length));
            if (rows > 0 && rows + more > RowsMost) break;
            rows += more;
            foreach (DeskReport desk in reports.Desks)
            {
                foreach (IncidentResult incident in desk.Incidents)
                {
                    string id = IdOf(season, desk, incident);
                    foreach (IncidentStepRecord step in incident.Steps)
                    {
                        text.Add(
                            CsvText.Whole(number), id, CivilText.Iso(plan, step.At), season.Units[step.Unit].Code, CsvText.Whole((int)step.Level), IncidentNames.InFiles(step.Step),
                            IncidentNames.InFiles(step.By), IncidentNames.Detail(step), step.IsByPerson ? "1" : "0");
                    }
                }
            }
        }
        return text.ToBytes();
    }

    /// <summary><c>power-cut/school-14/1</c>: kind, unit, the how-manieth there.</summary>
    public static string IdOf(SeasonPlan season, DeskReport desk, IncidentResult incident) =>
        $"{season.Incidents!.Kinds[incident.Kind].Id}/{season.Units[desk.Unit].Code}/{incident.Ordinal}";
}
