namespace RolloutSim.Client.Runs;

/// <summary>A station of a site in its busiest minute.</summary>
/// <param name="Site">What the plan calls it; empty where it has only one.</param>
/// <param name="Name"><c>workers</c>.</param>
/// <param name="Servers">How many exchanges it serves at once.</param>
/// <param name="Utilisation">Share of the servers' time, [0, 1].</param>
/// <param name="ArrivalsPerS">The most that come a second, over a minute.</param>
/// <param name="QueueMost">The longest line.</param>
/// <param name="TurnedAway">Exchanges that found it full.</param>
internal sealed record StationSummary(string Site, string Name, int Servers, double Utilisation, double ArrivalsPerS, double QueueMost, double TurnedAway);
