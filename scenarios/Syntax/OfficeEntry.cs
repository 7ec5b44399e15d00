using System.Collections.Immutable;
using RolloutSim.Model.Kernel;
using RolloutSim.Model.Units;
using RolloutSim.Scenarios.Values;

namespace RolloutSim.Scenarios.Syntax;

/// <summary>An office as it is written: <c>liaison: 1</c> under <c>county</c>, or a map of its people, hours and overtime. The headcount is null when it was wrong.</summary>
internal sealed record OfficeEntry(UnitLevel Level, string Name, Given<Headcount>? Headcount)
{
    /// <summary>Its own hours, where they are not those of the plan.</summary>
    public Given<OfficeHours>? Hours { get; init; }

    /// <summary>How much longer it works on a working day when something is due.</summary>
    public Given<SimDuration>? Overtime { get; init; }
}

/// <summary>People who also sit in other offices of their level, as it is written.</summary>
/// <param name="Role">The office that they are known by.</param>
/// <param name="Persons">Of each person, the others.</param>
internal sealed record HatEntry(Given<Role> Role, ImmutableArray<ImmutableArray<Given<string>>> Persons);
