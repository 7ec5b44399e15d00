using System.Collections.Immutable;
using RolloutSim.Scenarios.Values;

namespace RolloutSim.Scenarios.Syntax;

/// <summary>The section <c>people</c> as it is written.</summary>
internal sealed record People(ImmutableArray<OfficeEntry> Offices)
{
    public ImmutableArray<HatEntry> Hats { get; init; } = [];

    /// <summary>Chance that a person is absent on a day.</summary>
    public Given<double>? Absent { get; init; }

    /// <summary>Illness that goes round.</summary>
    public FormNode? Illness { get; init; }

    /// <summary>Vehicles by level, which are no office: <c>people.county.vehicle</c>.</summary>
    public ImmutableArray<OfficeEntry> Vehicles { get; init; } = [];

    /// <summary>Posts in every school that the county fills.</summary>
    public FormNode? SentByCounty { get; init; }
}
