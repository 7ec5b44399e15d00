using RolloutSim.Model.Season;

namespace RolloutSim.Client.Runs;

/// <summary>A cause of a work item's lateness, all its stretches together.</summary>
/// <param name="Tag">What is to blame, as in <c>lateness.csv</c>.</param>
/// <param name="Unit">Where that was.</param>
/// <param name="Item">At which work item.</param>
/// <param name="ItemName">Its name.</param>
/// <param name="Us">How much of the lateness, microseconds.</param>
internal sealed record CauseSummary(string Tag, string Unit, string Item, LocalName ItemName, long Us);
