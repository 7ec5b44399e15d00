using RolloutSim.Model.Season;
using RolloutSim.Model.TestDays;
using RolloutSim.Scenarios;

namespace RolloutSim.Client.Results;

/// <summary><c>testday.csv</c>: a row a session of a school, as planned and as it was.</summary>
internal static class TestDayCsv
{
    /// <inheritdoc cref="PackagesCsv.Bytes" path="/param"/>
    public static byte[] Bytes(Plan plan, IEnumerable<(uint Number, SeasonReports Reports)> replications)
    {
        var text = new CsvText("replication", "unit", "id", "is", "planned_from", "planned_to", "began", "ended", "state", "waited_for", "late_us", "stood_us", "people");
        foreach ((uint number, SeasonReports reports) in Rows.WithinReason(replications, reports => reports.Sites.Sum(site => site.Sessions.Length)))
        {
            foreach (SiteReport site in reports.Sites.OrderBy(site => site.Unit))
            {
                foreach (SessionResult session in site.Sessions)
                {
                    SessionPlan planned = plan.Season.TestDays!.Sessions[session.Session];
                    text.Add(
                        CsvText.Whole(number), plan.Season.Units[site.Unit].Code, plan.Season.WorkItems[planned.Item].Id, Hyphened(planned.Kind.ToString()),
                        CivilText.Iso(plan, planned.From), CivilText.Iso(plan, planned.To), Moment(plan, session.Began), Moment(plan, session.Ended), Hyphened(session.State.ToString()),
                        session.Began.IsNever && session.State != SessionState.GivenUp ? "" : Hyphened(session.WaitedFor.ToString()),
                        session.Began.IsNever ? "" : CsvText.Whole((session.Began - planned.From).Microseconds), CsvText.Whole(session.Stood.Microseconds), CsvText.Whole(session.People));
                }
            }
        }
        return text.ToBytes();
    }

    private static string Moment(Plan plan, Model.Kernel.SimTime moment) => moment.IsNever ? "" : CivilText.Iso(plan, moment);

    /// <summary><c>GivenUp</c> as files write it: <c>given-up</c>.</summary>
    private static string Hyphened(string name) => string.Concat(name.Select((letter, i) => char.IsUpper(letter) ? (i > 0 ? "-" : "") + char.ToLowerInvariant(letter) : letter.ToString()));
}
