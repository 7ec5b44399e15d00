using RolloutSim.Client.Report.Charts;
using RolloutSim.Model.Season;

namespace RolloutSim.Client.Report.Document;

/// <summary>A chart and its words.</summary>
/// <param name="Caption">What is shown.</param>
/// <param name="Description">What it shows, for those who do not see it.</param>
/// <param name="Chart">What to draw.</param>
internal sealed record ReportFigure(LocalName Caption, LocalName Description, ReportChart Chart);
