using RolloutSim.Model.Season;

namespace RolloutSim.Client.Runs;

/// <summary>How much an office worked.</summary>
/// <param name="Unit">The unit that it belongs to.</param>
/// <param name="UnitName">That unit's name.</param>
/// <param name="Name">The office.</param>
/// <param name="Persons">Its people.</param>
/// <param name="BusyH">Working hours of all of them together.</param>
/// <param name="OpenH">Its open hours up to where the run went, times its people.</param>
/// <param name="QueueMost">The most pieces of work that waited at once.</param>
internal sealed record OfficeSummary(string Unit, LocalName UnitName, LocalName Name, int Persons, double BusyH, double OpenH, int QueueMost);
