namespace RolloutSim.Silo.Views;

/// <summary>One unit of a run.</summary>
/// <param name="Region">In numbers, with all below it.</param>
/// <param name="Parent">Code of the unit above; null of the nation.</param>
/// <param name="Items">Its own work items, in the order of the season.</param>
/// <param name="Sessions">Of a school, the sessions of its test days.</param>
/// <param name="Incidents">What happened there, and who has it.</param>
/// <param name="Package">Of a tool package, where it is.</param>
public sealed record UnitView(
    RegionView Region, string? Parent, IReadOnlyList<ItemView> Items, IReadOnlyList<SessionView> Sessions, IReadOnlyList<IncidentRow> Incidents, PackageView? Package);
