using RolloutSim.Model.Season;

namespace RolloutSim.Client.Comparing;

/// <summary>How a measure differs between two scenarios.</summary>
internal sealed record MeasureSummary
{
    /// <summary><c>late tools-mailed-back</c>.</summary>
    public required string Id { get; init; }

    /// <summary><c>goal</c>, <c>count</c>, <c>late</c>, <c>lateness</c>, <c>done</c>, <c>season-end</c>.</summary>
    public required string Kind { get; init; }

    /// <summary>The work item, or the condition of the goal.</summary>
    public required string Of { get; init; }

    public required LocalName Name { get; init; }

    /// <summary><c>chance</c>: 0 to 1; <c>duration</c>: microseconds; <c>moment</c>: microseconds from the midnight of the first test day; <c>count</c>.</summary>
    public required string Unit { get; init; }

    /// <summary>Whether more of it is better.</summary>
    public required bool IsMoreBetter { get; init; }

    /// <summary>Mean of the first scenario.</summary>
    public required double First { get; init; }

    public required double Second { get; init; }

    /// <summary>The mean of a moment as a date.</summary>
    public string? FirstAt { get; init; }

    public string? SecondAt { get; init; }

    /// <summary>Second less first.</summary>
    public required double Difference { get; init; }

    /// <summary>Low end of its interval; null where there are too few replications.</summary>
    public double? Low { get; init; }

    public double? High { get; init; }

    /// <summary>Whether both came to the same in every common replication.</summary>
    public required bool IsSame { get; init; }

    /// <summary>Whether it is no chance, with all measures read together.</summary>
    public required bool IsFound { get; init; }

    /// <summary>Whether the second is better; null where no difference was found.</summary>
    public bool? IsBetter { get; init; }

    /// <summary>How many times as many replications it would take without common luck; null where it cannot be said.</summary>
    public double? VarianceSaved { get; init; }

    /// <summary>Replications that count; of unpaired ones the fewer.</summary>
    public required int Replications { get; init; }

    /// <summary>Replications of the first in which it was not done.</summary>
    public required int MissingFirst { get; init; }

    public required int MissingSecond { get; init; }

    /// <summary>In plain words.</summary>
    public required LocalName Sentence { get; init; }
}
