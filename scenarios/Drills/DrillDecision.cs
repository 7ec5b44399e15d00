using System.Collections.Immutable;
using RolloutSim.Model.Incidents;
using RolloutSim.Model.Kernel;

namespace RolloutSim.Scenarios.Drills;

/// <summary>What somebody decides in a drill, about the last incident of a kind in each of some units.</summary>
/// <param name="Text">As the language writes it.</param>
/// <param name="At">When.</param>
/// <param name="Seat">Who.</param>
/// <param name="Decision">What.</param>
/// <param name="Kind">Index of the kind.</param>
/// <param name="Units">Indices of the units.</param>
/// <param name="Events">What it is to the model.</param>
public sealed record DrillDecision(string Text, SimTime At, IncidentSeat Seat, IncidentDecision Decision, int Kind, ImmutableArray<int> Units, ImmutableArray<ExternalEvent> Events);
