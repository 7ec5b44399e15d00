using System.Text.Json.Serialization;

namespace RolloutSim.Client.Report.Charts;

/// <summary>What a chart shows; <c>charts.js</c> draws one for each kind.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "kind")]
[JsonDerivedType(typeof(CurveChart), "curve")]
[JsonDerivedType(typeof(IntervalChart), "interval")]
[JsonDerivedType(typeof(SpanChart), "span")]
[JsonDerivedType(typeof(StackChart), "stack")]
internal abstract record ReportChart;
