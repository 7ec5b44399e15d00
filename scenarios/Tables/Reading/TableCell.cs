using RolloutSim.Scenarios.Tables.Grids;

namespace RolloutSim.Scenarios.Tables.Reading;

/// <summary>A cell of a row under its heading, or a piece of one.</summary>
/// <param name="Cell">What is in it.</param>
/// <param name="Row">From 1; where it stands, which may be above the row that it counts for.</param>
/// <param name="Column">From 1.</param>
/// <param name="Heading">What stands above it.</param>
/// <param name="IsCarried">The row's own cell is empty: this is the last one above it, a guess.</param>
internal sealed record TableCell(GridCell Cell, int Row, int Column, string Heading, bool IsCarried = false)
{
    public string Text => Cell.Text;

    public TableCell With(string piece) => this with { Cell = Cell with { Text = piece } };
}
