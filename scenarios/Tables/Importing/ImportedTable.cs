using System.Collections.Immutable;

namespace RolloutSim.Scenarios.Tables.Importing;

/// <summary>A plan made from a table, and what was understood on the way.</summary>
public sealed record ImportedTable
{
    /// <summary>The plan's text, with a comment at each guess.</summary>
    public required string Text { get; init; }

    /// <summary>The plan, read from that text.</summary>
    public required Plan Plan { get; init; }

    /// <summary>The sheet that was read; empty for separated values.</summary>
    public required string Sheet { get; init; }

    /// <summary>Where the headings stand, from 1.</summary>
    public required int HeadingRow { get; init; }

    /// <summary>From left to right.</summary>
    public required ImmutableArray<ImportedColumn> Columns { get; init; }

    /// <summary>Work items in all, reviews and those implied by reviews included.</summary>
    public required int WorkItems { get; init; }

    /// <summary>In the order of the table, those of the whole before.</summary>
    public required ImmutableArray<ImportNote> Notes { get; init; }
}
