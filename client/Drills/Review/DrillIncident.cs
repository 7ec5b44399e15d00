using RolloutSim.Model.Incidents;

namespace RolloutSim.Client.Drills.Review;

/// <summary>An incident that happened during a drill.</summary>
/// <param name="Unit">Index of the unit where it happened.</param>
/// <param name="Result">What became of it.</param>
/// <param name="Id"><c>power-cut/school-05/1</c>.</param>
internal sealed record DrillIncident(int Unit, IncidentResult Result, string Id);
