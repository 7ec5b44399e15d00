using System.Collections.Immutable;

namespace RolloutSim.Scenarios.Tables.Exporting;

/// <summary>A plan's work items in the form in which offices keep them.</summary>
/// <param name="Title">The plan's Chinese name.</param>
/// <param name="Subtitle">The test days.</param>
/// <param name="Columns">From left to right.</param>
/// <param name="Rows">Each as long as the columns; empty texts for nothing.</param>
public sealed record ExportedTable(string Title, string Subtitle, ImmutableArray<ExportedColumn> Columns, ImmutableArray<ImmutableArray<string>> Rows)
{
    /// <summary>The form that offices know; what stands to the right of it is for importing it again, and is not printed.</summary>
    public const int PrintedColumns = 7;
}
