using RolloutSim.Model.Season;

namespace RolloutSim.Client.Runs;

/// <summary>A work item by its id and its name.</summary>
internal sealed record ItemNameSummary(string Id, LocalName Name);
