using RolloutSim.Model.Season;

namespace RolloutSim.Client.Runs;

/// <summary>An office that a person sits in.</summary>
/// <param name="Office">As the plan writes it.</param>
/// <param name="Name">What it is called.</param>
/// <param name="Persons">How many people it has in the unit.</param>
internal sealed record PersonOfficeSummary(string Office, LocalName Name, int Persons);
