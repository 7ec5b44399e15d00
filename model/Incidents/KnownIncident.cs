using System.Collections.Immutable;
using RolloutSim.Model.Kernel;

namespace RolloutSim.Model.Incidents;

/// <summary>An incident as one seat knows it.</summary>
/// <param name="Home">Index of the unit where it happened.</param>
/// <param name="Incident">All of it; what the seat does not know of it is not to be shown.</param>
/// <param name="Steps">What the seat has heard, each with the moment at which it did, in order of time.</param>
/// <param name="Since">When it heard of it.</param>
/// <param name="View">How it stands for all that the seat knows: what the rules look at.</param>
/// <param name="Holder">The unit that has it, for all that the seat knows; -1: nobody.</param>
/// <param name="RingsSince">The seat is called, and nobody has taken it: when the last call came; null: it is not called.</param>
/// <param name="IsAsked">Something is wanted of this seat: to take it, to consent, to propose, to set out.</param>
public sealed record KnownIncident(int Home, IncidentResult Incident, ImmutableArray<IncidentStepRecord> Steps, SimTime Since, IncidentView View, int Holder, SimTime? RingsSince, bool IsAsked);
