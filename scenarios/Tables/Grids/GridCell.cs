using RolloutSim.Scenarios.Texts;

namespace RolloutSim.Scenarios.Tables.Grids;

/// <summary>A cell of a table, as a person sees it.</summary>
/// <param name="Text">What it shows, without space around it; empty for nothing.</param>
internal sealed record GridCell(string Text)
{
    public static readonly GridCell Empty = new("");

    /// <summary>The day, where the spreadsheet keeps one.</summary>
    public DateOnly? Day { get; init; }

    /// <summary>The cell shows the day's year; one that shows month and day alone has whatever year it was typed in.</summary>
    public bool ShowsYear { get; init; } = true;

    /// <summary>A bare number, which is no text that somebody typed: <c>3.1</c> may have been 3.10.</summary>
    public bool IsNumber { get; init; }

    /// <summary>Why it has no value: an error, a formula that was never calculated.</summary>
    public Message? Fault { get; init; }

    /// <summary>It only repeats the value of a merged cell that begins in another row or column.</summary>
    public bool IsRepeated => OriginRow != 0;

    /// <summary>Row of the merged cell's first cell, from 1; 0 for a cell of its own.</summary>
    public int OriginRow { get; init; }

    /// <summary>Column of the merged cell's first cell, from 1; 0 for a cell of its own.</summary>
    public int OriginColumn { get; init; }

    public bool IsEmpty => Text.Length == 0 && Fault is null;
}
