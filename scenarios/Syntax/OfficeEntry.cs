using RolloutSim.Model.Units;
using RolloutSim.Scenarios.Values;

namespace RolloutSim.Scenarios.Syntax;

/// <summary>An office as it is written: <c>liaison: 1</c> under <c>county</c>. The headcount is null when it was wrong.</summary>
internal sealed record OfficeEntry(UnitLevel Level, string Name, Given<Headcount>? Headcount);
