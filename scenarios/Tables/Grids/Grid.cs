using System.Collections.Immutable;

namespace RolloutSim.Scenarios.Tables.Grids;

/// <summary>A sheet of a spreadsheet, or a file of separated values: cells in rows and columns, both from 1.</summary>
internal sealed class Grid
{
    private readonly Dictionary<int, ImmutableArray<GridCell>> _rows;

    /// <param name="sheet">The sheet's name; empty for separated values.</param>
    /// <param name="rows">Each row's number and cells, from the first column.</param>
    public Grid(string sheet, IEnumerable<KeyValuePair<int, ImmutableArray<GridCell>>> rows)
    {
        Sheet = sheet;
        _rows = new(rows.Where(r => r.Value.Any(c => !c.IsEmpty)));
        RowNumbers = [.. _rows.Keys.Order()];
        Columns = _rows.Values.Select(cells => cells.Length).DefaultIfEmpty(0).Max();
    }

    public string Sheet { get; }

    /// <summary>The rows that hold something, ascending.</summary>
    public ImmutableArray<int> RowNumbers { get; }

    public int Columns { get; }

    public GridCell this[int row, int column] =>
        _rows.TryGetValue(row, out ImmutableArray<GridCell> cells) && column >= 1 && column <= cells.Length ? cells[column - 1] : GridCell.Empty;

    /// <summary>The columns of a row that hold something, ascending.</summary>
    public IEnumerable<int> FilledColumns(int row) => Enumerable.Range(1, Columns).Where(column => !this[row, column].IsEmpty);

    /// <summary>How spreadsheets call a cell: <c>C5</c>, <c>工作安排!C5</c>.</summary>
    public string NameOf(int row, int column) => Sheet.Length == 0 ? CellName.Of(row, column) : $"{Sheet}!{CellName.Of(row, column)}";
}
