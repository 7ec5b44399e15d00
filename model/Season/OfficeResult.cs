using RolloutSim.Model.Kernel;

namespace RolloutSim.Model.Season;

/// <summary>How much an office of one unit worked.</summary>
/// <param name="Unit">Index of the unit.</param>
/// <param name="Office">Index of the office in the plan.</param>
/// <param name="Persons">How many people it has there.</param>
/// <param name="Busy">Working time of all its people together.</param>
/// <param name="QueueMost">The most pieces of work that waited at once.</param>
public sealed record OfficeResult(int Unit, int Office, int Persons, SimDuration Busy, int QueueMost);
