using RolloutSim.Model.Season;

namespace RolloutSim.Scenarios.Drills;

/// <summary>What a list says of a drill: its own file tells it, so that no plan is read for it.</summary>
/// <param name="Drill">Its name.</param>
/// <param name="Name">What it is called.</param>
/// <param name="Plan">Name of the shipped plan, or path of the plan, that it is a part of.</param>
public sealed record DrillListing(string Drill, LocalName Name, string Plan);
