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
/// <param name="Incidents">Those that are open, the gravest first; at most a page.</param>
public sealed record RunView(RunCard Run, string SeasonAt, RegionView Whole, IReadOnlyList<RegionView> Regions, IReadOnlyList<DeadlineView> Deadlines, IReadOnlyList<CurvePoint> Curve, IReadOnlyList<LatencyView> Latencies, IReadOnlyList<IncidentRow> Incidents);
