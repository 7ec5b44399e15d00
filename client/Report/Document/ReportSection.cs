using System.Collections.Immutable;
using RolloutSim.Model.Season;

namespace RolloutSim.Client.Report.Document;

/// <summary>A part of the report: a heading, what it says in a sentence, pictures, and the table behind them.</summary>
internal sealed record ReportSection
{
    /// <summary>Its anchor in the page: lower-case letters and hyphens.</summary>
    public required string Id { get; init; }

    public required LocalName Title { get; init; }

    /// <summary>What to see here, and how to read it.</summary>
    public required LocalName Lead { get; init; }

    public ImmutableArray<ReportFigure> Figures { get; init; } = [];

    /// <summary>Null: the section has none.</summary>
    public ReportTable? Table { get; init; }

    /// <summary>What else should be known, a line each.</summary>
    public ImmutableArray<LocalName> Notes { get; init; } = [];

    public ImmutableArray<ReportFact> Facts { get; init; } = [];
}
