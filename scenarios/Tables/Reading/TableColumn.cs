using RolloutSim.Scenarios.Tables.Words;

namespace RolloutSim.Scenarios.Tables.Reading;

/// <summary>A column of a table.</summary>
/// <param name="Index">From 1.</param>
/// <param name="Heading">What stands above it.</param>
/// <param name="Kind">What it holds; null for what nobody knows.</param>
internal sealed record TableColumn(int Index, string Heading, ColumnKind? Kind);
