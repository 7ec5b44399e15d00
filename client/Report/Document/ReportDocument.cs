using System.Collections.Immutable;
using RolloutSim.Model.Season;

namespace RolloutSim.Client.Report.Document;

/// <summary>All that the page shows, in both languages: what <c>report.js</c> is given.</summary>
internal sealed record ReportDocument
{
    /// <summary>Of the browser's tab.</summary>
    public required LocalName Title { get; init; }

    /// <summary>Above the heading: what kind of page it is.</summary>
    public required LocalName Kind { get; init; }

    /// <summary>The season's name.</summary>
    public required LocalName Name { get; init; }

    /// <summary>What a leader has to know: the first is the sentence, the others may follow.</summary>
    public required ImmutableArray<ReportCell> Lead { get; init; }

    public required ImmutableArray<ReportTile> Tiles { get; init; }

    public required ImmutableArray<ReportFact> Facts { get; init; }

    public required ImmutableArray<ReportSection> Sections { get; init; }

    public required ReportWords Words { get; init; }
}
