using RolloutSim.Model.Season;

namespace RolloutSim.Client.Runs;

/// <summary>How much an office worked, in the unit where each of its people worked most.</summary>
/// <param name="Name">The office.</param>
/// <param name="Units">How many units have it.</param>
/// <param name="Unit">The unit that worked most.</param>
/// <param name="UnitName">That unit's name.</param>
/// <param name="Persons">Its people there.</param>
/// <param name="BusyH">Working hours of all of them together; of a season under way, from where it is simulated.</param>
/// <param name="OpenH">The office's open hours up to where the run went, times its people; of a season under way, from where it is simulated.</param>
/// <param name="QueueMost">The most pieces of work that waited at once there.</param>
internal sealed record OfficeSummary(LocalName Name, int Units, string Unit, LocalName UnitName, int Persons, double BusyH, double OpenH, int QueueMost);
