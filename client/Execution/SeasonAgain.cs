using RolloutSim.Model.Season;

namespace RolloutSim.Client.Execution;

/// <summary>A season that was simulated again, to look into it.</summary>
/// <param name="Reports">What its processes tell.</param>
/// <param name="Insight">What reports do not tell.</param>
/// <param name="Digest">Of all processes, as they stand.</param>
internal sealed record SeasonAgain(SeasonReports Reports, SeasonInsight Insight, string Digest);
