using System.Collections.Immutable;
using RolloutSim.Client.Report.Document;
using RolloutSim.Model.Season;

namespace RolloutSim.Client.Report.Charts;

/// <summary>Curves under each other over the same time of day, each in its own scale.</summary>
/// <param name="From">The first minute, civil time of China without an offset.</param>
/// <param name="Rows">From the top.</param>
/// <param name="Key">What the marks mean.</param>
/// <param name="Step">Minutes of each value.</param>
internal sealed record CurveChart(string From, ImmutableArray<CurveRow> Rows, ImmutableArray<ChartKey> Key, int Step = 1) : ReportChart;

/// <summary>A curve.</summary>
/// <param name="Label">What it is of.</param>
/// <param name="Note">What stands smaller beside the label: its unit.</param>
/// <param name="Values">One after another, 0 or more.</param>
/// <param name="Most">Where the scale ends; above 0.</param>
/// <param name="Text">What it comes to at the most, as it is read.</param>
/// <param name="Tone">How good that is.</param>
internal sealed record CurveRow(LocalName Label, LocalName Note, ImmutableArray<double> Values, double Most, LocalName Text, ReportTone Tone = ReportTone.None);
