using RolloutSim.Silo.Views;

namespace RolloutSim.Silo.Http;

/// <summary>A run and its season.</summary>
/// <param name="Run">In short.</param>
/// <param name="SeasonAt">The season is shown as it stood at this simulated moment: it is looked at only so often as costs the run little.</param>
/// <param name="Whole">All of it in numbers.</param>
/// <param name="Regions">The provinces, or where there are none, the units right below the nation.</param>
/// <param name="Deadlines">The dated work items.</param>
/// <param name="Curve">Day by day, how much was done.</param>
/// <param name="Latencies">How long the questionnaire system took so far, by exchange.</param>
/// <param name="LatenciesLately">The same of the last minutes before <paramref name="SeasonAt"/>, from <paramref name="LatelySince"/> on.</param>
/// <param name="LatelySince">ISO 8601.</param>
/// <param name="TrafficMinutes">The terminals over the last day on which somebody sat at one.</param>
/// <param name="Incidents">Those that are open, the gravest first; at most a page.</param>
public sealed record RunView(
    RunCard Run,
    string SeasonAt,
    RegionView Whole,
    IReadOnlyList<RegionView> Regions,
    IReadOnlyList<DeadlineView> Deadlines,
    IReadOnlyList<CurvePoint> Curve,
    IReadOnlyList<LatencyView> Latencies,
    IReadOnlyList<LatencyView> LatenciesLately,
    string LatelySince,
    IReadOnlyList<TrafficPoint> TrafficMinutes,
    IReadOnlyList<IncidentRow> Incidents);
