using System.Collections.Immutable;
using RolloutSim.Model.Units;
using RolloutSim.Scenarios.Texts;

namespace RolloutSim.Scenarios.Tables.Importing;

/// <summary>What is known of a season beside its table; whatever is left out is looked for there, and assumed where it is not said.</summary>
public sealed record ImportOptions
{
    /// <summary>The year of the test, 1990 to 2200.</summary>
    public int? Year { get; init; }

    /// <summary>T.</summary>
    public DateOnly? FirstTestDay { get; init; }

    /// <summary>L.</summary>
    public DateOnly? LastTestDay { get; init; }

    /// <summary>Whose table it is: of a province, a city, a county or a school.</summary>
    public UnitLevel? Level { get; init; }

    /// <summary>The unit's code; empty: the level's word.</summary>
    public string UnitCode { get; init; } = "";

    /// <summary>The unit's name; empty: as the table says.</summary>
    public string UnitName { get; init; } = "";

    /// <summary>How many schools each county has.</summary>
    public int? SchoolCount { get; init; }

    /// <summary>The schools of the county by name.</summary>
    public ImmutableArray<string> SchoolNames { get; init; } = [];

    /// <summary>How many counties a province or a city has.</summary>
    public int? CountyCount { get; init; }

    /// <summary>The sheet; null: the first that holds a table.</summary>
    public string? Sheet { get; init; }

    /// <summary>Of the comments in the plan.</summary>
    public TextLanguage Language { get; init; }
}
