using System.Collections.Immutable;

namespace RolloutSim.Client.Comparing;

/// <summary>How one scenario differs from the first.</summary>
internal sealed record ComparisonSummary
{
    /// <summary>Its letter.</summary>
    public required string First { get; init; }

    /// <summary>The letter of the other.</summary>
    public required string Second { get; init; }

    /// <summary>Whether both have the same luck: then over the replications that both have, else over all of each.</summary>
    public required bool IsPaired { get; init; }

    public required int FirstReplications { get; init; }

    public required int SecondReplications { get; init; }

    /// <summary>Of each interval, such as 0.95; higher where several scenarios are compared, so that they hold together with 95%.</summary>
    public required double Level { get; init; }

    /// <summary>Whether every common replication came to the same, to the last event.</summary>
    public required bool IsSame { get; init; }

    /// <summary>How many measures differ, with all of them read together.</summary>
    public required int Found { get; init; }

    /// <summary>How many times as many replications it would take without common luck, the median over those; null where it cannot be said.</summary>
    public double? VarianceSaved { get; init; }

    /// <summary>Dated work items that only the first has.</summary>
    public required ImmutableArray<string> OnlyFirst { get; init; }

    public required ImmutableArray<string> OnlySecond { get; init; }

    /// <summary>What matters most first.</summary>
    public required ImmutableArray<MeasureSummary> Measures { get; init; }
}
