using RolloutSim.Model.Season;
using RolloutSim.Model.Statistics;

namespace RolloutSim.Client.Results;

/// <summary>What one work item does to the date of another, or to the end of the season.</summary>
/// <param name="Item">Index of the dated work item; null: the season, which ends with the last of them and is late by the sum of their lateness.</param>
/// <param name="Upstream">Index of the work item that is looked at: the item itself or one that it waits for; of the season, any.</param>
/// <param name="Criticality">In how many replications it lies on the path that led to the last unit of <paramref name="Item"/>.</param>
/// <param name="Drawn">What is drawn of it; null where nothing is.</param>
/// <param name="WithEnd">Rank correlation of the draws with the completion; null where either never changes.</param>
/// <param name="WithLateness">Rank correlation of the draws with the lateness; null where either never changes.</param>
internal sealed record SensitivityRow(int? Item, int Upstream, Chance Criticality, DrawnQuantity? Drawn, RankCorrelation? WithEnd, RankCorrelation? WithLateness);
