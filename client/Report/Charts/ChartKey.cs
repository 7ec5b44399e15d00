using RolloutSim.Model.Season;

namespace RolloutSim.Client.Report.Charts;

/// <summary>A line of a chart's key.</summary>
/// <param name="Mark">Which mark or colour: a name that the style sheet knows.</param>
/// <param name="Name">What it means.</param>
internal sealed record ChartKey(string Mark, LocalName Name);
