using System.Collections.Immutable;
using RolloutSim.Model.Kernel;

namespace RolloutSim.Model.Incidents;

/// <summary>How somebody is found who takes an incident.</summary>
/// <param name="Within">By level, 1 first: how long is waited after each call.</param>
/// <param name="Repeats">How often the same desk is called again before the next one is; the last one is called without end.</param>
public sealed record EscalationPlan(ImmutableArray<SimDuration> Within, int Repeats);
