using System.Collections.Immutable;
using RolloutSim.Model.Season;
using RolloutSim.Scenarios.Values;

namespace RolloutSim.Scenarios.Syntax;

/// <summary>A plan as it is written: every value with its place; null is what is absent or was wrong.</summary>
internal sealed record PlanFile
{
    public required string Id { get; init; }
    public required LocalName Name { get; init; }
    public required string Source { get; init; }
    public required Given<OfficeHours>? OfficeHours { get; init; }
    public required Given<PlanDate>? Starts { get; init; }
    public required Given<PlanDate>? Ends { get; init; }
    public required ImmutableArray<Given<DateOnly>> TestDays { get; init; }
    public required ImmutableArray<UnitEntry> Units { get; init; }
    public required ImmutableArray<OfficeEntry> Offices { get; init; }
    public required ImmutableArray<ChannelEntry> Channels { get; init; }
    public required ImmutableArray<WorkItemEntry> Items { get; init; }
    public required ImmutableArray<SessionEntry> Sessions { get; init; }
}
