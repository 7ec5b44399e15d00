using RolloutSim.Model.Season;

namespace RolloutSim.Client.Runs;

/// <summary>One dated work item of one unit above the schools.</summary>
internal sealed record DeadlineSummary
{
    public required string Unit { get; init; }

    public required LocalName UnitName { get; init; }

    public required string Level { get; init; }

    public required string Id { get; init; }

    public required LocalName Name { get; init; }

    public required LocalName Office { get; init; }

    /// <summary>As the plan prints it.</summary>
    public required string Due { get; init; }

    /// <summary>The office's last open minute not later than that.</summary>
    public required string DueEffective { get; init; }

    /// <summary>Counted from the test: <c>T-42</c>.</summary>
    public required string TestDay { get; init; }

    /// <summary>Null: not done.</summary>
    public string? Completed { get; init; }

    /// <summary>Null: neither done nor due.</summary>
    public long? LateUs { get; init; }

    public double? LateWorkingH { get; init; }

    /// <summary>From completion to due date in the office's hours; null when late or not done.</summary>
    public double? SlackWorkingH { get; init; }

    /// <summary>Hours of a working day of that office.</summary>
    public required double WorkingDayH { get; init; }
}
