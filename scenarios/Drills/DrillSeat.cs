using RolloutSim.Model.Incidents;

namespace RolloutSim.Scenarios.Drills;

/// <summary>A seat of a unit in which somebody can sit in a drill.</summary>
/// <param name="Seat">Which.</param>
/// <param name="Unit">Index of the unit whose desk has it.</param>
/// <param name="Text">As the language writes it: <c>county xiji</c>.</param>
public sealed record DrillSeat(IncidentSeat Seat, int Unit, string Text);
