using System.Collections.Immutable;
using RolloutSim.Client.Report.Document;
using RolloutSim.Model.Season;

namespace RolloutSim.Client.Report.Charts;

/// <summary>Work items over the season: when they are done and when they are due, closed days and test days shaded.</summary>
/// <remarks>Times are civil times of China without an offset, so that a reader in another time zone sees the plan's days: <c>2021-05-29T18:00</c>.</remarks>
internal sealed record SpanChart : ReportChart
{
    /// <summary>First day, and the day after the last.</summary>
    public required string From { get; init; }

    public required string To { get; init; }

    /// <summary>Days on which no office is open: first, and the day after the last.</summary>
    public required ImmutableArray<ImmutableArray<string>> Closed { get; init; }

    /// <summary>T to L, likewise.</summary>
    public required ImmutableArray<string> Test { get; init; }

    /// <summary>Of a season under way, up to when what happened is known; null: all is simulated.</summary>
    public string? Now { get; init; }

    /// <summary>Parts of the season that can be looked at closely; the whole stands first.</summary>
    public required ImmutableArray<SpanRange> Ranges { get; init; }

    public required ImmutableArray<SpanRow> Rows { get; init; }

    public required ImmutableArray<ChartKey> Key { get; init; }
}

/// <summary>A part of the season.</summary>
internal sealed record SpanRange(LocalName Name, string From, string To);

/// <summary>One work item.</summary>
/// <param name="Label">Which one.</param>
/// <param name="Note">Whose.</param>
/// <param name="Marks">Moments by which it is done, ascending; null from where on it is not.</param>
/// <param name="Due">As lateness counts: the office's last open minute.</param>
/// <param name="Tip">What is said of it when it is pointed at.</param>
/// <param name="Tone">How good it is.</param>
internal sealed record SpanRow(LocalName Label, LocalName Note, ImmutableArray<string?> Marks, string Due, ImmutableArray<LocalName> Tip, ReportTone Tone);
