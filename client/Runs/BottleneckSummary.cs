using RolloutSim.Model.Season;

namespace RolloutSim.Client.Runs;

/// <summary>What is used most in its busiest minute.</summary>
/// <param name="What"><c>station</c>, <c>county-line</c>, <c>school-line</c>.</param>
/// <param name="Name">Of the station, or the unit's.</param>
/// <param name="Utilisation">Share of what it can, [0, 1].</param>
/// <param name="Saturation">At so many times this load it is full.</param>
internal sealed record BottleneckSummary(string What, LocalName Name, double Utilisation, double Saturation);
