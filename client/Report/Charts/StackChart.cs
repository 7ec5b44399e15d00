using System.Collections.Immutable;
using RolloutSim.Model.Season;

namespace RolloutSim.Client.Report.Charts;

/// <summary>Amounts that add up, a bar a row.</summary>
/// <param name="Axis">What is measured, with its unit.</param>
/// <param name="Key">The parts, in the order of their place in the bar.</param>
/// <param name="Rows">From the top.</param>
internal sealed record StackChart(LocalName Axis, ImmutableArray<ChartKey> Key, ImmutableArray<StackRow> Rows) : ReportChart;

/// <summary>A bar.</summary>
/// <param name="Label">What it is of.</param>
/// <param name="Note">What stands smaller beside the label.</param>
/// <param name="Parts">An amount a part of the key, 0 or more, in the axis' unit.</param>
/// <param name="Text">The whole as it is read.</param>
/// <param name="Shares">Each part as it is read.</param>
internal sealed record StackRow(LocalName Label, LocalName Note, ImmutableArray<double> Parts, LocalName Text, ImmutableArray<LocalName> Shares);
