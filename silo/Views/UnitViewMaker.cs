using RolloutSim.Model.Custody;
using RolloutSim.Model.Kernel;
using RolloutSim.Model.Season;
using RolloutSim.Model.TestDays;
using RolloutSim.Scenarios;

namespace RolloutSim.Silo.Views;

/// <summary>Shows one unit.</summary>
internal static class UnitViewMaker
{
    /// <param name="plan">The plan.</param>
    /// <param name="season">All units in numbers.</param>
    /// <param name="reports">Of the unit's processes.</param>
    /// <param name="unit">Its index.</param>
    public static UnitView Make(Plan plan, SeasonView season, SeasonReports reports, int unit) => new(
        RegionView.Of(plan, season, unit),
        unit == 0 ? null : plan.Season.Units[plan.Season.Units[unit].Parent].Code,
        Items(plan, reports, unit, season.At),
        [.. reports.Sites.SelectMany(site => site.Sessions).Select(session => Session(plan, session))],
        [.. reports.Desks.SelectMany(desk => desk.Incidents).OrderByDescending(incident => incident.At).Select(incident => SeasonView.Row(plan, unit, incident, season.At))],
        reports.Packages.FirstOrDefault() is { } package ? Package(plan, package) : null);

    private static List<ItemView> Items(Plan plan, SeasonReports reports, int unit, SimTime at)
    {
        SeasonPlan season = plan.Season;
        Dictionary<int, WorkItemResult> results = reports.Offices.SelectMany(office => office.Items).ToDictionary(result => result.Item);
        List<ItemView> items = [];
        for (int item = 0; item < season.WorkItems.Length; item++)
        {
            WorkItemPlan planned = season.WorkItems[item];
            if (planned.Level != season.Units[unit].Level) continue;
            WorkItemResult result = results.GetValueOrDefault(item) ?? new WorkItemResult(unit, item, null, null, null, null, 0);
            items.Add(new ItemView(
                planned.Id, planned.Name, planned.Phase, Standing(season.IsDated(item) ? planned.Due : null, result, at), ViewTexts.Iso(plan, planned.Due), ViewTexts.Iso(plan, result.Ready),
                ViewTexts.Iso(plan, result.Started), ViewTexts.Iso(plan, result.Completed), result.Rounds));
        }
        return items;
    }

    private static ItemStanding Standing(SimTime? due, WorkItemResult result, SimTime at) => result switch
    {
        { Completed: { } completed } => completed > due ? ItemStanding.Late : ItemStanding.Done,
        _ when at > due => ItemStanding.Overdue,
        { Started: not null } => ItemStanding.Started,
        { Ready: not null } => ItemStanding.Ready,
        _ => ItemStanding.Waiting,
    };

    private static SessionView Session(Plan plan, SessionResult result)
    {
        SessionPlan session = plan.Season.TestDays!.Sessions[result.Session];
        WorkItemPlan item = plan.Season.WorkItems[session.Item];
        return new SessionView(
            item.Id, item.Name, result.State, ViewTexts.Iso(plan, session.From), ViewTexts.Iso(plan, (SimTime?)result.Began), ViewTexts.Iso(plan, (SimTime?)result.Ended), result.WaitedFor, result.People);
    }

    private static PackageView Package(Plan plan, PackageReport package) =>
        new(package.Place, package.Pieces, [.. package.Ledger.Select(line => new HandoverView(ViewTexts.Iso(plan, line.At), line.From, line.To, line.Pieces))]);
}
