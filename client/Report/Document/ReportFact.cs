using RolloutSim.Model.Season;

namespace RolloutSim.Client.Report.Document;

/// <summary>A line of what was run.</summary>
/// <param name="Label">What it is.</param>
/// <param name="Value">In words.</param>
/// <param name="IsCode">Written in letters of equal width: a fingerprint, a command.</param>
internal sealed record ReportFact(LocalName Label, LocalName Value, bool IsCode = false);
