using System.Collections.Immutable;
using RolloutSim.Model.Season;

namespace RolloutSim.Client.Report.Document;

/// <summary>A table; each row has a cell a column.</summary>
/// <param name="Columns">From left to right.</param>
/// <param name="Rows">From the top.</param>
/// <param name="Shown">How many rows stand open; all of them unfold when they are asked for. Null: all stand open.</param>
/// <param name="IsPrinted">It is unfolded for printing.</param>
internal sealed record ReportTable(ImmutableArray<ReportColumn> Columns, ImmutableArray<ImmutableArray<ReportCell>> Rows, int? Shown = 0, bool IsPrinted = true);

/// <summary>A column of a table.</summary>
/// <param name="Heading">With the unit, where the cells have none.</param>
/// <param name="IsNumber">Set to the right.</param>
internal sealed record ReportColumn(LocalName Heading, bool IsNumber = false);
