using RolloutSim.Model.Custody;
using RolloutSim.Model.Incidents;
using RolloutSim.Model.Kernel;
using RolloutSim.Model.Questionnaire;
using RolloutSim.Model.Season;
using RolloutSim.Model.Staffing;
using RolloutSim.Model.Units;
using RolloutSim.Scenarios;

namespace RolloutSim.Silo.Views;

/// <summary>A season as it stands at one moment, counted from what all its processes told: what metrics, pages and the API show.</summary>
public sealed class SeasonView
{
    private readonly Plan _plan;
    private readonly UnitCounts[] _units;

    private SeasonView(Plan plan, SimTime at, UnitCounts[] units) => (_plan, At, _units) = (plan, at, units);

    /// <summary>Everything before this moment has been simulated.</summary>
    public SimTime At { get; }

    /// <summary>The dated work items, in the order of the plan.</summary>
    public required IReadOnlyList<DeadlineView> Deadlines { get; init; }

    /// <summary>Day by day, how much was done.</summary>
    public required IReadOnlyList<CurvePoint> Curve { get; init; }

    /// <summary>How long the questionnaire system took so far, by exchange.</summary>
    public required IReadOnlyList<LatencyView> Latencies { get; init; }

    /// <summary>The same over the last minutes: from <see cref="LatelySince"/> to now.</summary>
    public required IReadOnlyList<LatencyView> LatenciesLately { get; init; }

    /// <summary>From when on the last minutes count, as far as somebody looked then.</summary>
    public required SimTime LatelySince { get; init; }

    /// <summary>The terminals, minute by minute, on the last day on which somebody sat at one.</summary>
    public required IReadOnlyList<TrafficPoint> TrafficMinutes { get; init; }

    /// <summary>All incidents, open ones first, the gravest first, then the newest.</summary>
    public required IReadOnlyList<IncidentRow> Incidents { get; init; }

    private IReadOnlyDictionary<ExchangeKind, LatencyHistogram> Exchanges { get; init; } = new Dictionary<ExchangeKind, LatencyHistogram>();

    /// <summary>By index of the unit, with all below it.</summary>
    public UnitCounts this[int unit] => _units[unit];

    /// <summary>The units whose parts make up the whole: the provinces, or where the plan has none, the units right below the nation.</summary>
    public static IReadOnlyList<int> Regions(UnitTree units)
    {
        int[] provinces = [.. units.Below(0, UnitLevel.Province)];
        return provinces.Length > 0 ? provinces : [.. units.ChildrenOf(0)];
    }

    /// <param name="plan">The plan.</param>
    /// <param name="reports">Of all processes.</param>
    /// <param name="at">Up to when the season has come.</param>
    /// <param name="before">The same some minutes ago; null: nobody looked.</param>
    public static SeasonView Make(Plan plan, SeasonReports reports, SimTime at, SeasonView? before = null)
    {
        IReadOnlyDictionary<ExchangeKind, LatencyHistogram> exchanges = LatencyView.Sum(reports.Traffic);
        SeasonPlan season = plan.Season;
        UnitCounts[] units = [.. season.Units.All.Select(_ => new UnitCounts())];
        var byItem = new ItemCounts[season.WorkItems.Length];
        CountItems(season, reports, at, units, byItem);
        foreach (DeskReport desk in reports.Desks)
        {
            foreach (IncidentResult incident in desk.Incidents) units[desk.Unit].AddIncident(incident.Level, incident.State);
        }
        foreach (var (unit, state) in reports.Sites.SelectMany(site => site.Sessions.Select(session => (site.Unit, session.State)))) units[unit].Sessions[(int)state]++;
        foreach (PackageReport package in reports.Packages) units[package.Unit].Packages[(int)package.Place]++;
        foreach (PostResult post in reports.Staffing.SelectMany(county => county.Posts)) units[post.Unit].EmptyPosts[(int)post.Cause]++;
        foreach (TrafficReport traffic in reports.Traffic) units[traffic.Unit].Traffic = TrafficCounts.Of(traffic);
        for (int unit = units.Length - 1; unit > 0; unit--) units[season.Units[unit].Parent].Add(units[unit]);
        return new SeasonView(plan, at, units)
        {
            Deadlines =
            [
                .. season.Dated().Select(item => new DeadlineView(
                    season.WorkItems[item].Id, season.WorkItems[item].Name, season.WorkItems[item].Phase, ViewTexts.Level(season.WorkItems[item].Level),
                    ViewTexts.Iso(plan, season.WorkItems[item].Due!.Value), byItem[item])),
            ],
            Curve = CurveOf(plan, reports, at),
            Latencies = LatencyView.Of(exchanges),
            LatenciesLately = LatencyView.Of(before is null ? exchanges : LatencyView.Since(exchanges, before.Exchanges)),
            LatelySince = before?.At ?? SimTime.Zero,
            TrafficMinutes = TrafficPoint.Of(plan, reports.Traffic, at),
            Exchanges = exchanges,
            Incidents =
            [
                .. reports.Desks.SelectMany(desk => desk.Incidents.Select(incident => (desk.Unit, Incident: incident)))
                    .OrderBy(each => each.Incident.State == IncidentState.Resolved).ThenByDescending(each => each.Incident.Level).ThenByDescending(each => each.Incident.At).ThenBy(each => each.Unit)
                    .Select(each => Row(plan, each.Unit, each.Incident, at)),
            ],
        };
    }

    /// <summary>An incident as it is shown.</summary>
    public static IncidentRow Row(Plan plan, int unit, IncidentResult incident, SimTime at)
    {
        SeasonPlan season = plan.Season;
        IncidentKindPlan kind = season.Incidents!.Kinds[incident.Kind];
        IncidentStepRecord? holder = null;
        foreach (IncidentStepRecord step in incident.Steps)
        {
            bool isHeld = step.Step is IncidentStep.Acknowledged;
            bool isCalled = step.Step is IncidentStep.Called or IncidentStep.CalledAgain && incident.State == IncidentState.Open;
            if (isHeld || isCalled || holder is null) holder = step;
        }
        bool isLate = incident.Reported is { } told
            ? told > incident.LevelSince + season.Incidents.ReportWithin[(int)incident.Level - 1]
            : incident.State != IncidentState.Resolved && at > incident.LevelSince + season.Incidents.ReportWithin[(int)incident.Level - 1];
        int holderUnit = holder?.Unit is >= 0 and int where ? where : unit;
        return new IncidentRow(
            kind.Id, kind.Name, incident.Ordinal, season.Units[unit].Code, plan.Units[unit].Name, (int)incident.Level, incident.State, ViewTexts.Iso(plan, incident.At), incident.Touched,
            holder?.By ?? IncidentSeat.School, season.Units[holderUnit].Code, plan.Units[holderUnit].Name, isLate);
    }

    private static List<CurvePoint> CurveOf(Plan plan, SeasonReports reports, SimTime at)
    {
        int days = (int)(at.Microseconds / SimDuration.FromDays(1).Microseconds) + 1, doneSoFar = 0, lateSoFar = 0;
        var (done, late) = (new int[days], new int[days]);
        foreach (WorkItemResult result in reports.Offices.SelectMany(office => office.Items))
        {
            if (result.Completed is not { } completed || plan.Season.WorkItems[result.Item].IsRival) continue;
            int day = Math.Clamp((int)(completed.Microseconds / SimDuration.FromDays(1).Microseconds), 0, days - 1); // what was done before a season under way counts on its first day
            done[day]++;
            if (plan.Season.IsDated(result.Item) && completed > plan.Season.WorkItems[result.Item].Due) late[day]++;
        }
        List<CurvePoint> curve = [];
        for (int day = 0; day < days; day++)
        {
            (doneSoFar, lateSoFar) = (doneSoFar + done[day], lateSoFar + late[day]);
            curve.Add(new CurvePoint(ViewTexts.Iso(plan, SimTime.Min(at, SimTime.Zero + SimDuration.FromDays(day + 1))), doneSoFar, lateSoFar));
        }
        return curve;
    }

    private static void CountItems(SeasonPlan season, SeasonReports reports, SimTime at, UnitCounts[] units, ItemCounts[] byItem)
    {
        // What a unit's offices do not tell of has not begun.
        for (int unit = 0; unit < units.Length; unit++)
        {
            for (int item = 0; item < byItem.Length; item++)
            {
                if (season.WorkItems[item].Level != season.Units[unit].Level || season.WorkItems[item].IsRival) continue;
                Count(item, unit, new ItemCounts(1, 0, 0, IsOverdue(item) ? 1 : 0));
            }
        }
        foreach (WorkItemResult result in reports.Offices.SelectMany(office => office.Items))
        {
            if (result.Completed is not { } completed || season.WorkItems[result.Item].IsRival) continue;
            bool isLate = season.IsDated(result.Item) && completed > season.WorkItems[result.Item].Due;
            Count(result.Item, result.Unit, new ItemCounts(0, 1, isLate ? 1 : 0, IsOverdue(result.Item) ? -1 : 0));
        }

        bool IsOverdue(int item) => season.IsDated(item) && season.WorkItems[item].Due < at;

        void Count(int item, int unit, ItemCounts counts)
        {
            byItem[item] += counts;
            units[unit].Items[(int)season.WorkItems[item].Phase] += counts;
        }
    }
}
