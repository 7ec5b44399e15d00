using System.Collections.Immutable;
using RolloutSim.Model.Season;

namespace RolloutSim.Client.Runs;

/// <summary>How the posts of the test days were manned: what is empty, and why.</summary>
internal sealed record PostsSummary
{
    /// <summary>Posts of all schools.</summary>
    public required int Posts { get; init; }

    public required int TestDays { get; init; }

    /// <summary>Posts at which nobody ever came in some half-day of a test day.</summary>
    public required MeanSummary EmptyADay { get; init; }

    /// <summary>Posts of a test day that somebody held in the place of an absent one.</summary>
    public required MeanSummary SubstitutesADay { get; init; }

    /// <summary>Of these, how many came after the time.</summary>
    public required MeanSummary LateADay { get; init; }

    /// <summary>Posts in half-days held by somebody of another place of work, per test day and night.</summary>
    public required MeanSummary FromElsewhere { get; init; }

    /// <summary>The same, by somebody without the training that the post asks for.</summary>
    public required MeanSummary Untrained { get; init; }

    /// <summary>Empty posts by post and cause, the most first.</summary>
    public required ImmutableArray<PostGapSummary> Gaps { get; init; }

    /// <summary>Empty posts by half-day and night, in their order; those without any are left out.</summary>
    public required ImmutableArray<HalfDayGapSummary> HalfDays { get; init; }

    /// <summary>Empty posts of a test day by county, the most first; those without any are left out.</summary>
    public required ImmutableArray<CountyGapSummary> Counties { get; init; }

    /// <summary>Patrols and inspectors' visits, in the plan's order.</summary>
    public ImmutableArray<VisitSummary> Visits { get; init; } = [];

    public const int CountiesMost = 50;
}

/// <summary>Empty posts of a test day, of one name and for one cause.</summary>
/// <param name="Post">As in the plan.</param>
/// <param name="Name">In both languages.</param>
/// <param name="Cause"><c>nobody-eligible</c>, <c>taken-elsewhere</c> or <c>absent</c>.</param>
/// <param name="ADay">Mean over replications and test days.</param>
internal sealed record PostGapSummary(string Post, LocalName Name, string Cause, double ADay);

/// <summary>Empty posts in one half-day or night.</summary>
/// <param name="HalfDay">As in <c>staffing.csv</c>: <c>2021-05-27 morning</c>.</param>
/// <param name="Empty">Mean over replications.</param>
internal sealed record HalfDayGapSummary(string HalfDay, double Empty);

/// <summary>Empty posts of a test day in one county.</summary>
/// <param name="Unit">The county's code.</param>
/// <param name="Name">In both languages.</param>
/// <param name="ADay">Mean over replications and test days.</param>
internal sealed record CountyGapSummary(string Unit, LocalName Name, double ADay);
