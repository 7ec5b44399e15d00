using System.Collections.Immutable;
using RolloutSim.Model.Season;

namespace RolloutSim.Client.Runs;

/// <summary>The season of one person, week by week: what <c>inspect --person</c> shows.</summary>
internal sealed record PersonSummary
{
    public string Type => "person";

    public required string Plan { get; init; }

    public required LocalName PlanName { get; init; }

    public required string Unit { get; init; }

    public required LocalName UnitName { get; init; }

    /// <summary>Made up.</summary>
    public required string Person { get; init; }

    /// <summary>The office that the person is known by first.</summary>
    public required ImmutableArray<PersonOfficeSummary> Offices { get; init; }

    public required uint Seed { get; init; }

    public required uint Replication { get; init; }

    public required RunStatus Status { get; init; }

    public required string Reached { get; init; }

    /// <summary>From the first to the last in which there was anything to do.</summary>
    public required ImmutableArray<PersonWeekSummary> Weeks { get; init; }
}
