using System.Collections.Immutable;
using RolloutSim.Model.Season;

namespace RolloutSim.Client.Runs;

/// <summary>What a planner wants to know of a run, in both languages: <c>summary.json</c>, from which the screen is made.</summary>
internal sealed record RunSummary
{
    public required string Plan { get; init; }

    public required LocalName Name { get; init; }

    public required string Source { get; init; }

    /// <summary>What <c>--set</c> changed of the plan, each <c>path=value</c>.</summary>
    public ImmutableArray<string> Set { get; init; } = [];

    /// <summary>How far the season has come; null: it has not begun, all of it was simulated.</summary>
    public AsOfSummary? AsOf { get; init; }

    /// <summary>Of a fork, where it came from and what it was worth; null for a run from the beginning of its season.</summary>
    public ForkSummary? Fork { get; init; }

    public required uint Seed { get; init; }

    public required RunStatus Status { get; init; }

    /// <summary>First day, last day, T and L; ISO 8601.</summary>
    public required string Start { get; init; }

    public required string End { get; init; }

    public required string FirstTestDay { get; init; }

    public required string LastTestDay { get; init; }

    /// <summary>Everything before this moment has been simulated.</summary>
    public required string Reached { get; init; }

    public required SchoolsCount SchoolsCount { get; init; }

    public required ImmutableArray<LevelSummary> Levels { get; init; }

    /// <summary>Dated work items of the offices above the schools: late ones first, then by slack.</summary>
    public required ImmutableArray<DeadlineSummary> Deadlines { get; init; }

    /// <summary>How many such work items there are; <see cref="Deadlines"/> holds the first <see cref="DeadlinesMost"/>.</summary>
    public required int DeadlinesCount { get; init; }

    /// <summary>Dated work items of the schools, all schools together.</summary>
    public required ImmutableArray<SchoolsSummary> Schools { get; init; }

    /// <summary>Of a plan of several provinces, each of them, those with most that is late first; else empty.</summary>
    public ImmutableArray<ProvinceSummary> Provinces { get; init; } = [];

    /// <summary>The offices, those first whose people worked most.</summary>
    public required ImmutableArray<OfficeSummary> Offices { get; init; }

    /// <summary>What the plan's reader warns of: due dates on closed days.</summary>
    public required ImmutableArray<LocalName> Notes { get; init; }

    /// <summary>How many of the plan's values no source gives.</summary>
    public required int Assumed { get; init; }

    public required int Values { get; init; }

    /// <summary>How posts were manned; null where the plan has no staffing.</summary>
    public PostsSummary? Posts { get; init; }

    /// <summary>The test days of the one season; null where sessions run by the clock, and for a study, which has its own.</summary>
    public TestDaySummary? TestDays { get; init; }

    /// <summary>The incidents of this one season, in the order in which they happened, the first <see cref="IncidentsMost"/>; null where the plan has no such process.</summary>
    public ImmutableArray<IncidentRow>? Incidents { get; init; }

    /// <summary>How the questionnaire system bore its people in this one season; null where nobody sits at a terminal.</summary>
    public QuestionnaireSummary? Questionnaire { get; init; }

    /// <summary>The reporting and management systems to which anything was submitted.</summary>
    public ImmutableArray<SubmissionSummary> Submissions { get; init; } = [];

    /// <summary>What all replications came to; the rest is replication 0. Null for one season.</summary>
    public StudySummary? Study { get; init; }

    public const int DeadlinesMost = 200, IncidentsMost = 200;
}
