using System.Collections.Immutable;
using RolloutSim.Model.Kernel;

namespace RolloutSim.Scenarios.Drills;

/// <summary>What strikes in a drill.</summary>
/// <param name="Text">As the language writes it.</param>
/// <param name="Kind">Index of the kind of incident.</param>
/// <param name="Units">Indices of the units that are struck.</param>
/// <param name="At">When; null: when the state that it names is there.</param>
public sealed record DrillInject(string Text, int Kind, ImmutableArray<int> Units, SimTime? At);
