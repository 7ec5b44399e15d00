using RolloutSim.Model.Randomness.Distributions;

namespace RolloutSim.Model.Custody;

/// <summary>What can go wrong with a tool package on its way; each is drawn by the package itself, so that it depends on nothing that happens.</summary>
/// <param name="LateMail">Chance that the mail to the county brings it later than the others, [0, 1].</param>
/// <param name="LateBy">By how much, seconds.</param>
/// <param name="Short">Chance that pieces are missing in it, [0, 1].</param>
/// <param name="ShortBy">How many at most, at least 1; all numbers up to it are equally likely.</param>
/// <param name="Damaged">Chance that pieces are damaged when it is opened, [0, 1]; as many as of missing ones.</param>
/// <param name="SealBroken">Chance that its seal is broken when it reaches the school, [0, 1].</param>
/// <param name="Accident">Chance that a vehicle has an accident on a trip, [0, 1].</param>
/// <param name="AccidentLasts">How long that holds the vehicle up, seconds.</param>
public sealed record CustodyFaults(
    double LateMail, Distribution LateBy, double Short, int ShortBy, double Damaged, double SealBroken, double Accident, Distribution AccidentLasts);
