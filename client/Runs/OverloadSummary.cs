using RolloutSim.Model.Season;

namespace RolloutSim.Client.Runs;

/// <summary>A seat that had more to do than it could.</summary>
/// <param name="Unit">Code of the unit.</param>
/// <param name="UnitName">Its name.</param>
/// <param name="Seat">As plans write it.</param>
/// <param name="SeatName">The seat's name.</param>
/// <param name="Share">In what share of the seasons.</param>
/// <param name="Late">Calls and questions that waited longer than a call may go unanswered, a season on average.</param>
/// <param name="PassedOn">Calls that it passed on, a season on average.</param>
/// <param name="AllBusyMin">Minutes during which everybody there was busy, a season on average.</param>
/// <param name="WaitingMost">The most that waited at one moment, in any season.</param>
internal sealed record OverloadSummary(string Unit, LocalName UnitName, string Seat, LocalName SeatName, double Share, double Late, double PassedOn, double AllBusyMin, int WaitingMost);
