using RolloutSim.Model.Season;
using RolloutSim.Model.Staffing;
using RolloutSim.Scenarios;

namespace RolloutSim.Client.Results;

/// <summary><c>staffing.csv</c>: a row a post and half-day; of further replications only those that were empty or held by a substitute.</summary>
internal static class StaffingCsv
{
    /// <param name="plan">The plan.</param>
    /// <param name="first">The number of the replication that is told in full, and what it told.</param>
    /// <param name="others">Further replications, in the order of their numbers.</param>
    public static byte[] Bytes(Plan plan, (uint Number, SeasonReports Reports) first, IEnumerable<SeasonReplication> others)
    {
        var text = new CsvText(
            "replication", "county", "unit", "post", "ordinal", "half_day", "status", "person", "from", "distance_m", "trained", "substitute", "arrived_at");
        Add(text, plan, first.Number, first.Reports);
        foreach (SeasonReplication replication in others)
        {
            if (replication.Number != first.Number) Add(text, plan, replication.Number, replication.Reports);
        }
        return text.ToBytes();
    }

    private static void Add(CsvText text, Plan plan, uint replication, SeasonReports reports)
    {
        foreach (StaffingReport county in reports.Staffing.OrderBy(report => report.Unit))
        {
            foreach (PostResult post in county.Posts)
            {
                PostHolder? person = post.Person;
                string from = person is null ? "" : StaffingTexts.Home(plan, person.Home);
                text.Add(
                    CsvText.Whole(replication), plan.Season.Units[county.Unit].Code, plan.Season.Units[post.Unit].Code, plan.Season.Staffing!.Posts[post.Post].Name, CsvText.Whole(post.Ordinal + 1),
                    StaffingTexts.HalfDay(plan, post.HalfDay), StaffingTexts.Cause(post.Cause), person is null ? "" : $"{from}/{StaffingTexts.Group(plan, person)}-{person.Number + 1}", from,
                    person is null ? "" : CsvText.Whole(person.Metres), person is null || !plan.Season.Staffing.Posts[post.Post].IsTrained ? "" : YesNo(person.IsTrained), person is null ? "" : YesNo(post.IsSubstitute),
                    person is null ? "" : CivilText.Iso(plan, post.Arrived));
            }
        }
    }

    private static string YesNo(bool value) => value ? "yes" : "no";
}
