using RolloutSim.Model.Randomness.Distributions;

namespace RolloutSim.Model.Visits;

/// <summary>A round: teams go to every school of their county, and what they find must be mended there.</summary>
/// <param name="Item">Index of the work item, of the county or of a level above, that is done when the last school has been seen.</param>
/// <param name="Teams">Teams of each county, at least 1; each has its own schools.</param>
/// <param name="Times">How often each school is seen, 1 to 16.</param>
/// <param name="Hours">Index of the hours in which teams are on the road and in schools.</param>
/// <param name="Stay">In a school, seconds.</param>
/// <param name="Found">Chance that something is found at a visit, [0, 1].</param>
/// <param name="Mends">Index of the schools' work item that goes back to its office then.</param>
/// <param name="Rework">Working time to mend it, seconds.</param>
public sealed record VisitRoundPlan(int Item, int Teams, int Times, int Hours, Distribution Stay, double Found, int Mends, Distribution Rework)
{
    /// <summary>A round is one byte of messages, with the how-manieth visit.</summary>
    public const int TimesMost = 16, RoundsMost = 16;
}
