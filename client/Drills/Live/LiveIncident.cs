using RolloutSim.Model.Incidents;

namespace RolloutSim.Client.Drills.Live;

/// <summary>An incident of a drill that goes on.</summary>
/// <param name="Number">By which people call it: the order in which they happened.</param>
/// <param name="Unit">Index of the unit where it happened.</param>
/// <param name="Result">How it stands.</param>
internal sealed record LiveIncident(int Number, int Unit, IncidentResult Result);
