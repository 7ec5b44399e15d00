using RolloutSim.Model.Season;

namespace RolloutSim.Scenarios;

/// <summary>What a plan says of a unit besides its place in the tree; null is what it does not say.</summary>
public sealed record UnitDetails
{
    public required LocalName Name { get; init; }

    /// <summary>As in the plan: <c>village primary</c>; empty for what is no school.</summary>
    public string Kind { get; init; } = "";

    public SchoolStage Stage { get; init; }

    /// <summary>Pupils who are tested.</summary>
    public int? Pupils { get; init; }

    /// <summary>Heads and teachers who answer on line.</summary>
    public int? Adults { get; init; }

    public double? DistanceMetres { get; init; }

    /// <summary>Networked computers for the adults.</summary>
    public int? Terminals { get; init; }

    public double? LineBitsPerSecond { get; init; }

    /// <summary>Pupils of the tested grade, of whom <see cref="Pupils"/> are drawn; of schools of a synthetic population.</summary>
    public int? Grade { get; init; }

    /// <summary>Full-time teachers; of schools of a synthetic population.</summary>
    public int? Teachers { get; init; }
}
