using RolloutSim.Model.Kernel;
using RolloutSim.Model.Season;

namespace RolloutSim.Client.Results;

/// <summary>One work item of one unit, with what became of it.</summary>
/// <param name="Unit">Index of the unit.</param>
/// <param name="Item">Index of the work item.</param>
/// <param name="Plan">The work item.</param>
/// <param name="Result">What became of it.</param>
internal sealed record SeasonRow(int Unit, int Item, WorkItemPlan Plan, WorkItemResult Result)
{
    /// <summary>After its due date; null where there is none, or where it is neither done nor due yet.</summary>
    public SimDuration? Late { get; init; }

    /// <summary>The same in the open time of its office.</summary>
    public SimDuration? LateWorking { get; init; }

    /// <summary>From its completion to its due date in the open time of its office; null when late, undone or without a date.</summary>
    public SimDuration? SlackWorking { get; init; }

    public bool IsDone => Result.Completed is not null;

    public bool IsLate => Late is { } late && late > SimDuration.Zero;
}
