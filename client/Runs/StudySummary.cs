using System.Collections.Immutable;

namespace RolloutSim.Client.Runs;

/// <summary>What the replications of a run came to, in both languages.</summary>
internal sealed record StudySummary
{
    /// <summary>How many were run.</summary>
    public required int Replications { get; init; }

    /// <summary>How many were asked for; more where the run was stopped.</summary>
    public required int Asked { get; init; }

    /// <summary>With <c>--replications auto</c>: how it went on; else null.</summary>
    public AutoSummary? Auto { get; init; }

    /// <summary>All dated work items of the season on time.</summary>
    public required ChanceSummary AllOnTime { get; init; }

    public required ImmutableArray<GoalSummary> Goals { get; init; }

    /// <summary>One a dated work item, those most often late first.</summary>
    public required ImmutableArray<StudyDeadlineSummary> Deadlines { get; init; }

    /// <summary>How posts were manned; null where the plan has no staffing.</summary>
    public PostsSummary? Posts { get; init; }

    /// <summary>The test days; null where sessions run by the clock.</summary>
    public TestDaySummary? TestDays { get; init; }

    /// <summary>How the questionnaire system bore its people; null where nobody sits at a terminal.</summary>
    public QuestionnaireSummary? Questionnaire { get; init; }

    /// <summary>The reporting and management systems to which anything was submitted.</summary>
    public ImmutableArray<SubmissionSummary> Submissions { get; init; } = [];

    /// <summary>The incidents; null where the plan has no such process.</summary>
    public IncidentSummary? Incidents { get; init; }

    /// <summary>What the plan assumes, what matters most first.</summary>
    public ImmutableArray<AssumptionSummary> Assumptions { get; init; } = [];

    /// <summary>The plan's levers, those that do most for the goals first; none of a run that was stopped.</summary>
    public ImmutableArray<LeverSummary> Levers { get; init; } = [];
}
