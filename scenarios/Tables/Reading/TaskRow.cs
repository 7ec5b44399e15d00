using RolloutSim.Model.Season;
using RolloutSim.Scenarios.Tables.Words;

namespace RolloutSim.Scenarios.Tables.Reading;

/// <summary>One task of a table with what stands beside it.</summary>
internal sealed class TaskRow(TableCell task, IReadOnlyDictionary<ColumnKind, TableCell> cells)
{
    /// <summary>The cell with this task alone.</summary>
    public TableCell Task => task;

    /// <summary>How many tasks its cell holds.</summary>
    public int Siblings { get; init; } = 1;

    /// <summary>Which of them it is, from 1.</summary>
    public int Part { get; init; } = 1;

    /// <summary>The phase that a heading row or a column names; null for none.</summary>
    public Phase? Phase { get; init; }

    /// <summary>It stands under other work of the same people.</summary>
    public bool IsRival { get; init; }

    /// <summary>Further offices beside the first.</summary>
    public TableCell? OtherWho { get; init; }

    /// <summary>What is in a column; null for nothing.</summary>
    public TableCell? this[ColumnKind kind] => cells.GetValueOrDefault(kind);
}
