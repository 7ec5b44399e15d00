using RolloutSim.Model.Incidents;
using RolloutSim.Model.Kernel;

namespace RolloutSim.Scenarios.Drills;

/// <summary>The state at which something strikes, before its names are resolved.</summary>
/// <param name="Unit">Code of the unit whose desk is watched.</param>
/// <param name="Seat">Whose queue; null: an incident of <paramref name="Kind"/> is waited for.</param>
/// <param name="Over">More pieces of work than this wait there.</param>
/// <param name="Kind">Of which the desk hears for the first time.</param>
/// <param name="After">From then to the strike.</param>
internal sealed record WatchText(string Unit, IncidentSeat? Seat, int Over, string Kind, SimDuration After);
