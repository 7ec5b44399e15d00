using System.Collections.Immutable;
using System.Text.Json.Serialization;
using RolloutSim.Client.Report.Document;
using RolloutSim.Model.Season;

namespace RolloutSim.Client.Report.Charts;

/// <summary>Values with their intervals, a row each, on one axis.</summary>
/// <param name="Axis">What is measured, with its unit.</param>
/// <param name="Rows">From the top.</param>
/// <param name="Min">No value lies below; null: the axis fits the rows.</param>
/// <param name="Max">None lies above, likewise.</param>
/// <param name="Key">What the marks mean.</param>
internal sealed record IntervalChart(LocalName Axis, ImmutableArray<IntervalRow> Rows, double? Min, double? Max, ImmutableArray<ChartKey> Key) : ReportChart;

/// <summary>A value with its interval, in the axis' unit.</summary>
/// <param name="Label">What it is of.</param>
/// <param name="Note">What stands smaller beside the label.</param>
/// <param name="Value">The value.</param>
/// <param name="Low">Low end of the 95% interval.</param>
/// <param name="High">High end.</param>
/// <param name="Text">Value and interval as they are read.</param>
/// <param name="Tone">How good it is.</param>
/// <param name="Wanted">What is wanted; null: nothing is.</param>
internal sealed record IntervalRow(
    LocalName Label, LocalName Note,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.Never)] double Value,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.Never)] double Low,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.Never)] double High,
    LocalName Text, ReportTone Tone = ReportTone.None, double? Wanted = null);
