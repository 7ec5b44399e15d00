using System.Collections.Immutable;
using RolloutSim.Model.Season;

namespace RolloutSim.Client.Runs;

/// <summary>The season of one unit: what <c>inspect</c> shows.</summary>
internal sealed record UnitSummary
{
    public string Type => "unit";

    public required string Plan { get; init; }

    public required LocalName PlanName { get; init; }

    public required string Unit { get; init; }

    public required LocalName Name { get; init; }

    public required uint Seed { get; init; }

    public required RunStatus Status { get; init; }

    public required string Start { get; init; }

    public required string End { get; init; }

    public required string FirstTestDay { get; init; }

    public required string LastTestDay { get; init; }

    public required string Reached { get; init; }

    /// <summary>Whether the grains answered; else it was simulated again.</summary>
    public required bool IsFromGrains { get; init; }

    public required ImmutableArray<UnitItemSummary> Items { get; init; }

    /// <summary>Why its late work items are late.</summary>
    public ImmutableArray<WhyLateSummary> WhyLate { get; init; } = [];

    /// <summary>Of a tool package: where it is, and its ledger; else null.</summary>
    public PackageSummary? Package { get; init; }

    /// <summary>What happened there, of a county in its schools too, in order of time; null where the plan has no such process, and of other units.</summary>
    public ImmutableArray<IncidentRow>? Incidents { get; init; }

    /// <summary>Posts at which nobody stood, of a county in its schools too; null as above.</summary>
    public ImmutableArray<UnitGapSummary>? EmptyPosts { get; init; }

    /// <summary>The journeys of the tool packages of the school, or of the county's schools.</summary>
    public ImmutableArray<UnitPackageSummary> Packages { get; init; } = [];

    public required ImmutableArray<UnitOfficeSummary> Offices { get; init; }

    /// <summary>Who held its posts on the test days, in their order; none where the plan has no staffing.</summary>
    public ImmutableArray<UnitPostSummary> Posts { get; init; } = [];
}
