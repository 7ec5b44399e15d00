using System.Collections.Immutable;
using RolloutSim.Model.Kernel;

namespace RolloutSim.Model.Questionnaire;

/// <summary>The education network of a county: its schools' lines, and its own way to a site.</summary>
public sealed record CountyNetworkPlan
{
    /// <summary>Index of the county.</summary>
    public required int Unit { get; init; }

    /// <summary>Which of the sites serves it.</summary>
    public required int Site { get; init; }

    /// <summary>To the site; 0: without a limit.</summary>
    public long UpBitsPerSecond { get; init; }

    /// <summary>From the site; 0: without a limit.</summary>
    public long DownBitsPerSecond { get; init; }

    /// <summary>From the county's network to the site.</summary>
    public SimDuration Hop { get; init; } = SimDuration.FromMilliseconds(10);

    public required ImmutableArray<SchoolAccessPlan> Schools { get; init; }

    /// <summary>Who answers, in which school, from when on.</summary>
    public required ImmutableArray<SittingPlan> Sittings { get; init; }

    /// <summary>Whether anything on the way up is limited; else requests go straight to the site.</summary>
    public bool IsUpLimited => UpBitsPerSecond > 0 || Schools.Any(school => school.UpBitsPerSecond > 0);
}
