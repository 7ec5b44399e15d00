using System.Collections.Immutable;

namespace RolloutSim.Client.Drills;

/// <summary><c>record.json</c> of a drill: what people brought, with the moments at which it took effect; with it the drill is lived again without them.</summary>
/// <param name="Format"><see cref="FormatName"/>.</param>
/// <param name="Drill">The drill's name.</param>
/// <param name="DrillSha256">Of its text.</param>
/// <param name="PlanSha256">Of its plan's resolved text.</param>
/// <param name="Seed">Of its luck.</param>
/// <param name="Replication">Which of the seasons under that seed.</param>
/// <param name="Seats">Of a script: in which people sat.</param>
/// <param name="Decisions">Of a script: what they decided, in the order in which they brought it.</param>
/// <param name="Mornings">Of a drill with people: the first morning, and those that were decided again; none: it was a script's.</param>
internal sealed record DrillRecord(
    string Format, string Drill, string DrillSha256, string PlanSha256, uint Seed, uint Replication, ImmutableArray<string> Seats, ImmutableArray<string> Decisions, ImmutableArray<RecordedMorning> Mornings)
{
    public const string FormatName = "rolloutsim-drill-record-2";
}
