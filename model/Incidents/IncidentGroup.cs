using System.Collections.Immutable;

namespace RolloutSim.Model.Incidents;

/// <summary>Units that something strikes at once.</summary>
/// <param name="Name">Unique in the plan.</param>
/// <param name="Units">Their indices.</param>
public sealed record IncidentGroup(string Name, ImmutableArray<int> Units);
