using RolloutSim.Scenarios.Tables.Words;

namespace RolloutSim.Scenarios.Tables.Importing;

/// <summary>A column of a table and what it was taken for.</summary>
/// <param name="Letters">As spreadsheets name it: <c>C</c>.</param>
/// <param name="Heading">What stands above it.</param>
/// <param name="Kind">What it holds; null for what no plan has a place for.</param>
public sealed record ImportedColumn(string Letters, string Heading, ColumnKind? Kind);
