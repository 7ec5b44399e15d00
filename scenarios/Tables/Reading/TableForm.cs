using System.Collections.Immutable;
using RolloutSim.Scenarios.Tables.Grids;
using RolloutSim.Scenarios.Tables.Words;

namespace RolloutSim.Scenarios.Tables.Reading;

/// <summary>A sheet with its headings found.</summary>
/// <param name="Grid">The cells.</param>
/// <param name="HeadingRow">Where the headings begin, from 1.</param>
/// <param name="BodyRow">Where what they head begins.</param>
/// <param name="Columns">From left to right.</param>
internal sealed record TableForm(Grid Grid, int HeadingRow, int BodyRow, ImmutableArray<TableColumn> Columns)
{
    /// <summary>The columns of a kind, the plainest heading first.</summary>
    public IEnumerable<TableColumn> Of(ColumnKind kind) => Columns.Where(c => c.Kind == kind);

    public TableColumn? First(ColumnKind kind) => Of(kind).FirstOrDefault();

    public bool Has(ColumnKind kind) => First(kind) is not null;

    /// <summary>What stands above the headings, each text once.</summary>
    public IEnumerable<(int Row, int Column, string Text)> Titles()
    {
        foreach (int row in Grid.RowNumbers.Where(r => r < HeadingRow))
            foreach (int column in Grid.FilledColumns(row))
                if (!Grid[row, column].IsRepeated) yield return (row, column, Grid[row, column].Text);
    }
}
