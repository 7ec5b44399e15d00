using RolloutSim.Model.Incidents;
using RolloutSim.Model.Kernel;
using RolloutSim.Model.Season;
using RolloutSim.Model.Season.Counts;
using RolloutSim.Model.Units;
using RolloutSim.Scenarios;

namespace RolloutSim.Silo.Views;

/// <summary>A season as it stands at one moment, from what was counted where its processes are: what metrics, pages and the API show.</summary>
public sealed class SeasonView
{
    private readonly SeasonCounts _counts;

    private SeasonView(SeasonCounts counts) => _counts = counts;

    /// <summary>Everything before this moment has been simulated.</summary>
    public SimTime At => _counts.At;

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

    /// <summary>By index of the unit, with all below it.</summary>
    public UnitCounts this[int unit] => new(_counts.Of(unit));

    /// <summary>The units whose parts make up the whole: the provinces, or where the plan has none, the units right below the nation.</summary>
    public static IReadOnlyList<int> Regions(UnitTree units)
    {
        int[] provinces = [.. units.Below(0, UnitLevel.Province)];
        return provinces.Length > 0 ? provinces : [.. units.ChildrenOf(0)];
    }

    /// <param name="plan">The plan.</param>
    /// <param name="counts">Of all processes.</param>
    /// <param name="before">The same some minutes ago; null: nobody looked.</param>
    public static SeasonView Make(Plan plan, SeasonCounts counts, SeasonView? before = null) => new(counts)
    {
        Deadlines = [.. plan.Season.Dated().Select(item => Deadline(plan, counts, item))],
        Curve = CurveOf(plan, counts),
        Latencies = LatencyView.Of(counts.Latencies),
        LatenciesLately = LatencyView.Of(before is null ? counts.Latencies : LatencyView.Since(counts.Latencies, before._counts.Latencies)),
        LatelySince = before?.At ?? SimTime.Zero,
        TrafficMinutes = TrafficPoint.Of(plan, counts.Minutes, counts.At),
        Incidents =
        [
            .. counts.Incidents
                .OrderBy(each => each.Incident.State == IncidentState.Resolved).ThenByDescending(each => each.Incident.Level).ThenByDescending(each => each.Incident.At).ThenBy(each => each.Unit)
                .Select(each => Row(plan, each.Unit, each.Incident, counts.At)),
        ],
    };

    /// <summary>An incident as it is shown.</summary>
    public static IncidentRow Row(Plan plan, int unit, IncidentResult incident, SimTime at)
    {
        SeasonPlan season = plan.Season;
        IncidentKindPlan kind = season.Incidents!.Kinds[incident.Kind];
        IncidentStepRecord? holder = incident.Holder;
        bool isLate = incident.Reported is { } told
            ? told > incident.LevelSince + season.Incidents.ReportWithin[(int)incident.Level - 1]
            : incident.State != IncidentState.Resolved && at > incident.LevelSince + season.Incidents.ReportWithin[(int)incident.Level - 1];
        int holderUnit = holder?.Unit is >= 0 and int where ? where : unit;
        return new IncidentRow(
            kind.Id, kind.Name, incident.Ordinal, season.Units[unit].Code, plan.Units[unit].Name, (int)incident.Level, incident.State, ViewTexts.Iso(plan, incident.At), incident.Touched,
            holder?.By ?? IncidentSeat.School, season.Units[holderUnit].Code, plan.Units[holderUnit].Name, isLate);
    }

    private static DeadlineView Deadline(Plan plan, SeasonCounts counts, int item)
    {
        WorkItemPlan planned = plan.Season.WorkItems[item];
        return new DeadlineView(planned.Id, planned.Name, planned.Phase, ViewTexts.Level(planned.Level), ViewTexts.Iso(plan, planned.Due!.Value), ItemCounts.From(figure => counts.OfItem(item, figure)));
    }

    private static List<CurvePoint> CurveOf(Plan plan, SeasonCounts counts)
    {
        (int done, int late) = (0, 0);
        List<CurvePoint> curve = [];
        foreach ((int day, (int Done, int Late) its) in counts.Days.Index())
        {
            (done, late) = (done + its.Done, late + its.Late);
            curve.Add(new CurvePoint(ViewTexts.Iso(plan, SimTime.Min(counts.At, SimTime.Zero + SimDuration.FromDays(day + 1))), done, late));
        }
        return curve;
    }
}
