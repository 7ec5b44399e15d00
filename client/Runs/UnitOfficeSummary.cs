using System.Collections.Immutable;
using RolloutSim.Model.Season;

namespace RolloutSim.Client.Runs;

/// <summary>One office of a unit.</summary>
/// <param name="Name">The office.</param>
/// <param name="Persons">How many people it has.</param>
/// <param name="People">Made-up names of the first of them.</param>
/// <param name="BusyH">Working hours of all of them together.</param>
/// <param name="QueueMost">The most pieces of work that waited at once.</param>
internal sealed record UnitOfficeSummary(LocalName Name, int Persons, ImmutableArray<string> People, double BusyH, int QueueMost)
{
    public const int PeopleMost = 4;
}
