using System.Collections.Immutable;

namespace RolloutSim.Client.Drills;

/// <summary>A line of <c>--json</c>: how a drill went.</summary>
/// <param name="Drill">Its name.</param>
/// <param name="Directory">Where the review is.</param>
/// <param name="Digest">Of the season.</param>
/// <param name="Met">The objectives that were met.</param>
/// <param name="Missed">Those that were not.</param>
/// <param name="Refused">How many decisions were refused.</param>
internal sealed record DrillMessage(string Drill, string Directory, string Digest, ImmutableArray<string> Met, ImmutableArray<string> Missed, int Refused)
{
    public string Type => "drill";
}
