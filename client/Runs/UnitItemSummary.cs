using RolloutSim.Model.Season;

namespace RolloutSim.Client.Runs;

/// <summary>One work item of a unit; moments that have not come, or that it has none of, are null.</summary>
internal sealed record UnitItemSummary
{
    public required string Id { get; init; }

    public required LocalName Name { get; init; }

    /// <summary>Whether it runs by the clock, as a session of a test day: it has no slack and is never late.</summary>
    public required bool IsFixed { get; init; }

    public required string Known { get; init; }

    public string? Due { get; init; }

    public string? DueEffective { get; init; }

    /// <summary>The due date counted from the test.</summary>
    public string? TestDay { get; init; }

    public string? Started { get; init; }

    public string? Completed { get; init; }

    /// <summary>Submissions.</summary>
    public required int Rounds { get; init; }

    public long? LateUs { get; init; }

    public double? LateWorkingH { get; init; }

    public double? SlackWorkingH { get; init; }

    public required double WorkingDayH { get; init; }
}
