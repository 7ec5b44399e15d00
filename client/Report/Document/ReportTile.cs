using RolloutSim.Model.Season;

namespace RolloutSim.Client.Report.Document;

/// <summary>One figure in large digits.</summary>
/// <param name="Label">What it is.</param>
/// <param name="Value">The figure with its unit.</param>
/// <param name="Note">What belongs to it: the interval, how it is counted.</param>
/// <param name="Tone">How good it is.</param>
internal sealed record ReportTile(LocalName Label, LocalName Value, LocalName Note, ReportTone Tone = ReportTone.None);
