using System.Collections.Immutable;
using RolloutSim.Client.Runs;
using RolloutSim.Model.Season;

namespace RolloutSim.Client.Drills.Review;

/// <summary><c>review.json</c>: the after-action review of a drill. Moments are ISO 8601 with +08:00, spans whole seconds; level 3 is the gravest.</summary>
internal sealed record DrillReview
{
    public const string FormatName = "rolloutsim-review-1";

    public required string Format { get; init; }

    public required string Drill { get; init; }

    public required LocalName Name { get; init; }

    public required LocalName Task { get; init; }

    public required string Plan { get; init; }

    public required LocalName PlanName { get; init; }

    public required uint Seed { get; init; }

    public required uint Replication { get; init; }

    /// <summary>When the drill started and ended.</summary>
    public required string Start { get; init; }

    /// <inheritdoc cref="Start"/>
    public required string End { get; init; }

    /// <summary>Of the season with people.</summary>
    public required string Digest { get; init; }

    /// <summary>Of the same season with the model at all seats.</summary>
    public required string DigestOfBots { get; init; }

    /// <summary>Who sat where in the first morning, and what came from there.</summary>
    public required ImmutableArray<ReviewSeat> Seats { get; init; }

    /// <summary>Who took and left seats when in the first morning, where people took part.</summary>
    public ImmutableArray<ReviewStay> Stays { get; init; } = [];

    /// <summary>What was said, and what the trainer did with the clock.</summary>
    public ImmutableArray<ReviewWord> Words { get; init; } = [];

    public required ImmutableArray<ReviewInject> Injects { get; init; }

    public required ImmutableArray<ReviewObjective> Objectives { get; init; }

    public required ImmutableArray<ReviewDecision> Decisions { get; init; }

    /// <summary>What happened, in order of time.</summary>
    public required ImmutableArray<ReviewLine> Timeline { get; init; }

    public required ImmutableArray<ReviewLevel> Levels { get; init; }

    /// <summary>What the season cost with people.</summary>
    public required SeasonCost Cost { get; init; }

    /// <summary>The mornings that were decided again.</summary>
    public ImmutableArray<ReviewMorning> Again { get; init; } = [];

    /// <summary>The objectives with the model at all seats.</summary>
    public required ImmutableArray<ReviewObjective> ObjectivesOfBots { get; init; }

    /// <summary>What the same season costs with the model at all seats.</summary>
    public required SeasonCost CostOfBots { get; init; }

    /// <summary>The difference in a sentence.</summary>
    public required LocalName Worth { get; init; }

    /// <summary>The stamped report forms, filled in.</summary>
    public required ImmutableArray<ReviewForm> Forms { get; init; }

    /// <summary>The test records of the schools where something happened, filled in.</summary>
    public required ImmutableArray<ReviewTestRecord> TestRecords { get; init; }
}
