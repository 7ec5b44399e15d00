using RolloutSim.Model.Randomness.Distributions;

namespace RolloutSim.Model.Season;

/// <summary>How an extension is granted when a system has shut.</summary>
/// <param name="Office">Index of the office that grants it, on a level above the work item's.</param>
/// <param name="Effort">Its working time for one request, seconds.</param>
public sealed record ExtensionPlan(int Office, Distribution Effort);
