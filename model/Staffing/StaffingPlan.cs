using System.Collections.Immutable;
using RolloutSim.Model.Kernel;
using RolloutSim.Model.Randomness.Distributions;

namespace RolloutSim.Model.Staffing;

/// <summary>Who could stand at which post, and how people are assigned to posts.</summary>
public sealed record StaffingPlan
{
    /// <summary>The posts, those first that are to be filled first where there are too few people.</summary>
    public required ImmutableArray<PostPlan> Posts { get; init; }

    /// <summary>Half-days and nights, in the order of time.</summary>
    public required ImmutableArray<HalfDayPlan> HalfDays { get; init; }

    /// <summary>Who works where.</summary>
    public required ImmutableArray<StaffProfile> Profiles { get; init; }

    /// <summary>All schools and counties of the plan.</summary>
    public required ImmutableArray<WorkplacePlan> Workplaces { get; init; }

    public required ImmutableArray<TownshipPlan> Townships { get; init; }

    /// <summary>Of each subject, the share of those who teach that teach it; they add up to 1.</summary>
    public required ImmutableArray<double> SubjectShares { get; init; }

    /// <summary>Index of the county's work item with whose end people are chosen; -1: they are chosen at <see cref="ChosenBy"/>.</summary>
    public int ChosenAfter { get; init; } = -1;

    /// <summary>When people are chosen at the latest, ready or not; before the evening before the first half-day.</summary>
    public required SimTime ChosenBy { get; init; }

    public BorrowRule Borrow { get; init; } = BorrowRule.Township;

    public required TrainingPlan Training { get; init; }

    public required ReplacementPlan Replacement { get; init; }

    /// <summary>How fast people travel by road, km/h; above 0.</summary>
    public required Distribution SpeedKmh { get; init; }
}
