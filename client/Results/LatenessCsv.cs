using RolloutSim.Model.Season;

namespace RolloutSim.Client.Results;

/// <summary><c>lateness.csv</c>: a row a blamed stretch of a late work item; the blame of an item adds up to its lateness.</summary>
internal static class LatenessCsv
{
    public static byte[] Bytes(StudyResults results)
    {
        SeasonPlan season = results.Plan.Season;
        var text = new CsvText("replication", "unit", "id", "late_us", "tag", "at_unit", "at_id", "blame_us");
        foreach (SeasonReplication replication in results.Replications)
        {
            foreach (LateItem late in replication.Late)
            {
                foreach (Blame blame in late.Blames)
                {
                    text.Add(
                        CsvText.Whole(replication.Number), season.Units[late.Unit].Code, season.WorkItems[late.Item].Id, CsvText.Whole(late.Lateness.Microseconds),
                        LateTagNames.Of(blame.Tag), season.Units[blame.AtUnit].Code, season.WorkItems[blame.AtItem].Id, CsvText.Whole(blame.Amount.Microseconds));
                }
            }
        }
        return text.ToBytes();
    }
}
